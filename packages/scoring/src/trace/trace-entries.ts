import type { Ledger } from '@plumbline/scheme'
import type { Step, TotalStage } from '../types.ts'
import type { TraceEntry } from './types.ts'

const entryStep = /^ledger_(multiple|points|noted|forgiven)/

const forgivenBy = ({ name, values }: Step) =>
  name === 'ledger_forgiven'
    ? `${values['forgiven_reason']}（${values['forgiven_by']} ${values['forgiven_date']}${values['forgiven_document_zh']}）`
    : null

/** The entries of one subject, read back from the steps of its ledger; those follow the rules of the scheme in their order. */
export function traceEntries(ledger: Ledger | undefined, stages: readonly TotalStage[]): TraceEntry[] {
  const steps = stages.find(({ kind }) => kind === 'ledger')?.steps ?? []
  let rule = 0
  return steps
    .filter(({ name }) => entryStep.test(name))
    .map((step) => {
      const { values } = step
      const isRule = ({ name }: Ledger['rules'][number]) =>
        name.zh === values['name_zh'] && name.en === values['name_en']
      const found = ledger!.rules.findIndex((one, k) => k >= rule && isRule(one))
      if (found >= 0) rule = found
      const { worth, times } = values
      return {
        id: values['entry'] ?? '',
        rule: found,
        reason: `${values['reason'] ?? ''}${values['document_zh'] ?? ''}`,
        decidedBy: values['by'] ?? '',
        date: values['date'] ?? '',
        ...(worth !== undefined && times !== undefined ? { worth, times } : {}),
        points: values['result'] ?? '0',
        forgiven: forgivenBy(step),
      }
    })
}
