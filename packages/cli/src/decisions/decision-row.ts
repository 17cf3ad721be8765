import type { Headers, Row } from '../table/read-table.ts'

type Column = 'subject' | 'kind' | 'grade' | 'role' | 'code' | 'reason' | 'document' | 'decidedBy' | 'date'
export type DecisionRow = Row<Column>

/** One decision or honour a line. */
export const decisionHeaders: Headers<Column> = {
  subject: { names: ['subject', '单位', '单位代码', '代码'] },
  kind: { names: ['kind', '种类', '类型'] },
  grade: { names: ['grade', '等次'], optional: true },
  role: { names: ['role', '职务'], optional: true },
  code: { names: ['code', '荣誉'], optional: true },
  reason: { names: ['reason', '理由', '事由'] },
  document: { names: ['document', '文号'], optional: true },
  decidedBy: { names: ['decidedby', 'decided_by', 'decided by', '决定人'] },
  date: { names: ['date', '日期', '决定日期'] },
}

export type DecisionKind = 'veto' | 'disqualify' | 'direct' | 'honour' | 'priority' | 'head'
type Extra = 'grade' | 'role' | 'code'

/** What each kind is called, and which of the cells it must or may have; any other is refused, not left aside. */
export const decisionKinds = {
  veto: { word: '一票否决', needs: [], may: ['grade'] },
  disqualify: { word: '取消评优', needs: [], may: ['role', 'grade'] },
  direct: { word: '直接评定', needs: [], may: ['grade'] },
  honour: { word: '荣誉', needs: ['code'], may: [] },
  priority: { word: '优先', needs: ['code'], may: [] },
  head: { word: '正职', needs: ['role', 'grade'], may: [] },
} as const satisfies Record<DecisionKind, { word: string; needs: readonly Extra[]; may: readonly Extra[] }>

export const kindOfRow = (said: string): DecisionKind | undefined =>
  (Object.keys(decisionKinds) as DecisionKind[]).find(
    (kind) => kind === said.toLowerCase() || decisionKinds[kind].word === said,
  )
