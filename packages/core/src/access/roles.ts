/** Posts a member can hold in a jurisdiction. */
export const roles = ['office', 'clerk', 'head', 'approver', 'auditor', 'analyst'] as const
export type Role = (typeof roles)[number]

/** What each post may do. The web disables buttons from this same table. */
export const permissions = {
  'tenant.read': ['office', 'clerk', 'head', 'approver', 'auditor', 'analyst'],
  'scheme.read': ['office', 'clerk', 'head', 'approver', 'auditor'],
  'scheme.publish': ['office'],
  'unit.read': ['office', 'clerk', 'head', 'approver', 'auditor'],
  'unit.write': ['office'],
  'member.write': ['office'],
  'target.write': ['office'],
  'period.read': ['office', 'clerk', 'head', 'approver', 'auditor'],
  'period.open': ['office'],
  'period.close': ['office'],
  'submission.read': ['office', 'clerk', 'head', 'approver', 'auditor'],
  'submission.write': ['clerk', 'office'],
  'submission.decide': ['office'],
  'submission.import': ['office'],
  'ledger.read': ['office', 'head', 'approver', 'auditor'],
  'ledger.write': ['office'],
  'decision.read': ['office', 'approver', 'auditor'],
  'decision.write': ['office'],
  'decision.confirm': ['approver'],
  'run.read': ['office', 'approver', 'auditor'],
  'result.read': ['office', 'approver', 'auditor', 'clerk', 'head'],
  'head_grade.read': ['office', 'approver', 'auditor', 'head'],
  'result.propose': ['office'],
  'result.publish': ['approver'],
  'proposal.read': ['office', 'approver'],
  'report.read': ['office', 'approver', 'auditor'],
  'benchmark.read': ['analyst'],
  'audit.read': ['office', 'auditor'],
} as const satisfies Record<string, readonly Role[]>
export type Action = keyof typeof permissions

/** These posts see every unit of the jurisdiction; the others only their own. */
export const wholeJurisdiction: readonly Role[] = ['office', 'approver', 'auditor']

export const mayDo = (held: readonly Role[], action: Action): boolean =>
  permissions[action].some((role) => held.includes(role))
