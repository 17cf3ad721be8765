import type { Headers, Row } from '../table/read-table.ts'

type Column = 'subject' | 'indicator' | 'period' | 'field' | 'value' | 'vintage'
export type FactRow = Row<Column>

/** One figure a line: whose, which, when, how much. */
export const factHeaders: Headers<Column> = {
  subject: { names: ['subject', '单位', '单位代码'] },
  indicator: { names: ['indicator', '指标'] },
  period: { names: ['period', '期'] },
  field: { names: ['field', '数据项'] },
  value: { names: ['value', '值'] },
  vintage: { names: ['vintage', '版次'], optional: true },
}
