import type { EntryPart } from '@plumbline/scoring'
import type { Headers, Row } from '../table/read-table.ts'

type Column =
  | 'id'
  | 'subject'
  | 'rule'
  | 'period'
  | 'indicator'
  | 'times'
  | 'points'
  | 'reason'
  | 'document'
  | 'decidedBy'
  | 'date'
  | 'forgivenReason'
  | 'forgivenDocument'
  | 'forgivenBy'
  | 'forgivenDate'
export type EntryRow = Row<Column>

/** One bonus or deduction a line; without a period it is of the one that is scored. */
export const entryHeaders: Headers<Column> = {
  id: { names: ['id', '编号'] },
  subject: { names: ['subject', '单位', '单位代码'] },
  rule: { names: ['rule', '规则'] },
  period: { names: ['period', '期'], optional: true },
  indicator: { names: ['indicator', '指标'], optional: true },
  times: { names: ['times', '倍数'], optional: true },
  points: { names: ['points', '分值'], optional: true },
  reason: { names: ['reason', '事由'] },
  document: { names: ['document', '文号'], optional: true },
  decidedBy: { names: ['decided_by', '认定人'] },
  date: { names: ['date', '日期'] },
  forgivenReason: { names: ['forgiven_reason', '容错事由'], optional: true },
  forgivenDocument: { names: ['forgiven_document', '容错文号'], optional: true },
  forgivenBy: { names: ['forgiven_by', '容错认定人'], optional: true },
  forgivenDate: { names: ['forgiven_date', '容错日期'], optional: true },
}

/** Where a part of an entry stands. */
export const columnOf: Record<EntryPart, Column> = {
  id: 'id',
  subject: 'subject',
  rule: 'rule',
  period: 'period',
  indicator: 'indicator',
  times: 'times',
  points: 'points',
  reason: 'reason',
  document: 'document',
  decidedBy: 'decidedBy',
  date: 'date',
  forgiven: 'forgivenReason',
  'forgiven.reason': 'forgivenReason',
  'forgiven.document': 'forgivenDocument',
  'forgiven.decidedBy': 'forgivenBy',
  'forgiven.date': 'forgivenDate',
}
