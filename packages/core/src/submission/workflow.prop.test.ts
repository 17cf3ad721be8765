import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { audited } from '../../../../test/support/expect-audit.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { cellsOf } from '../../../../test/support/months.ts'
import {
  acceptSubmission,
  DomainError,
  openPeriod,
  returnSubmission,
  saveDraft,
  submissionActions,
  submitSubmission,
  type Submission,
  type SubmissionAction,
} from '../index.ts'
import { submissions } from './store.ts'

// The workflow as the table in rules.ts says it, walked at random through the real verbs.

const business = await openBusiness()
const period = '2026-10'

interface Model {
  status: Submission['status'] | 'missing'
  version: number
  complete: boolean
}
interface Real {
  t: Founded
  unitId: string
}

const missing = (): Model => ({ status: 'missing', version: 0, complete: false })

const leadsTo: Record<SubmissionAction, Submission['status'] | undefined> = {
  edit: undefined,
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
}

const verbOf = (
  { t, unitId }: Real,
  action: SubmissionAction,
  given: { version: number; complete: boolean },
) => {
  const at = { schemeId: t.schemeId, period, unitId, version: given.version }
  const [clerk, office] = [t.as('clerk', ['t1']), t.as('office')]
  const cells = cellsOf(['1', '2', '3']).slice(0, given.complete ? 3 : 2)
  return {
    edit: () => saveDraft(clerk, { ...at, cells }),
    submit: () => submitSubmission(clerk, at),
    accept: () => acceptSubmission(office, at),
    return: () => returnSubmission(office, { ...at, reason: '请核对' }),
  }[action]
}

/** What the table, the version and the form's gaps together allow. */
function isAllowed(model: Model, action: SubmissionAction, stale: boolean): boolean {
  if (stale) return false
  if (model.status === 'missing') return action === 'edit'
  if (action === 'submit' && !model.complete) return false
  return (submissionActions[action] as readonly string[]).includes(model.status)
}

class Step implements fc.AsyncCommand<Model, Real> {
  readonly action: SubmissionAction
  readonly stale: boolean
  readonly complete: boolean
  constructor(action: SubmissionAction, stale: boolean, complete: boolean) {
    this.action = action
    this.stale = stale
    this.complete = complete
  }
  check = () => true
  async run(model: Model, real: Real): Promise<void> {
    const version = this.stale ? model.version + 1 : model.version
    const allowed = isAllowed(model, this.action, this.stale)
    const deed = verbOf(real, this.action, { version, complete: this.complete })
    const { result, entries } = await audited({ business, tenantId: real.t.tenantId }, () =>
      deed().catch((error: unknown) => error),
    )
    expect(result instanceof DomainError, `${this} in ${model.status}`).toBe(!allowed)
    expect(entries).toHaveLength(allowed ? 1 : 0)
    if (allowed) this.follow(model)
    const kept = await submissions(real.t.as('office')).get({
      schemeId: real.t.schemeId,
      period,
      unitId: real.unitId,
    })
    expect([kept?.status ?? 'missing', kept?.version ?? 0]).toEqual([model.status, model.version])
  }
  follow(model: Model): void {
    model.version++
    model.status = leadsTo[this.action] ?? (model.status === 'missing' ? 'draft' : model.status)
    if (this.action === 'edit') model.complete = this.complete
  }
  toString = () =>
    `${this.action}${this.stale ? ' (stale)' : ''}${this.action === 'edit' && !this.complete ? ' (gaps)' : ''}`
}

const mostly = (value: boolean) => fc.integer({ min: 0, max: 4 }).map((n) => (n === 0 ? !value : value))
const step = fc
  .record({
    action: fc.constantFrom(...(Object.keys(submissionActions) as SubmissionAction[])),
    stale: mostly(false),
    complete: mostly(true),
  })
  .map(({ action, stale, complete }) => new Step(action, stale, complete))

it('never reaches a state its table does not allow, and every accepted command leaves exactly one audit entry', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands([step], { maxCommands: 14, size: 'max' }), async (commands) => {
      const t = await foundTenant(business, {
        units: [{ code: 't1', name: { zh: '甲', en: 'A' }, class: 'town' }],
      })
      await openPeriod(t.as('office'), { schemeId: t.schemeId, period })
      const real: Real = { t, unitId: t.unit('t1').unitId }
      await fc.asyncModelRun(() => ({ model: missing(), real }), commands)
    }),
    { numRuns: 25 },
  )
})
