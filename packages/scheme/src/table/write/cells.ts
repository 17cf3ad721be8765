import type { Field, Indicator, PeriodKind, Scheme } from '../../schema.ts'
import { describeMethod } from '../../words/describe-method.ts'
import type { TableColumn } from '../table.ts'
import { basisWords, sourceCell } from './source.ts'
import { targetCell } from './target.ts'

export const periodWords = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
} as const satisfies Record<PeriodKind, string>
export const unscored = '不计分'
export const inverseWords = '逆向指标'

/** What somebody enters each period, rather than sets once. */
const asked = ({ fields }: Indicator): Field[] => fields.filter(({ source }) => source !== 'target')

const bases = (indicator: Indicator) => [...new Set(asked(indicator).map(({ basis }) => basisWords[basis]))]

const frequencyCell = (indicator: Indicator, { period }: Scheme) => {
  const said = bases(indicator).join('、')
  return said ? `${periodWords[period]}（${said}）` : periodWords[period]
}

const responsibleCell = ({ responsible = '', leader }: Indicator) =>
  leader === undefined ? responsible : `${responsible}（${leader}）`

const noteCell = ({ direction, note, id }: Indicator, withId: boolean) =>
  [direction === 'down' ? inverseWords : '', withId ? `[${id}]` : '', note?.zh ?? '']
    .filter(Boolean)
    .join('\n')

/** What the table says of one indicator. Its id stands in the note where its name is not its own in the table. */
export const cellsOf = (
  indicator: Indicator,
  { scheme, withId }: { scheme: Scheme; withId: boolean },
): Record<TableColumn, string> => ({
  name: indicator.name.zh,
  unit: asked(indicator)[0]?.unit ?? indicator.fields[0]?.unit ?? '',
  points: indicator.weight === 0 ? unscored : String(indicator.weight),
  method: describeMethod(indicator, scheme).zh,
  target: targetCell(indicator),
  responsible: responsibleCell(indicator),
  frequency: frequencyCell(indicator, scheme),
  source: sourceCell(indicator, scheme),
  note: noteCell(indicator, withId),
})
