import type { Text } from '@plumbline/scheme'

/** Every refusal the product can give, with what to do. The code is stable; the words may improve. */
export const errors = {
  bad_input: {
    zh: '提交的内容有误，请按提示修改后再试。',
    en: 'The input is not valid. Correct what is listed and try again.',
  },
  unauthenticated: { zh: '请先登录。', en: 'Please sign in first.' },
  session_expired: { zh: '登录已过期，请重新登录。', en: 'Your session has expired. Please sign in again.' },
  forbidden: {
    zh: '您的岗位没有这项权限。如需办理，请联系考核办。',
    en: 'Your role does not allow this. Ask the evaluation office if you need it.',
  },
  not_found: { zh: '没有找到，或您无权查看。', en: 'Not found, or not yours to see.' },
  duplicate: { zh: '已经存在，不能重复建立。', en: 'It exists already.' },
  version_conflict: {
    zh: '刚刚有其他人保存过这份内容。您的修改没有写入，请刷新后核对再保存。',
    en: 'Somebody else has just saved this. Nothing of yours was written: reload, compare and save again.',
  },
  record_too_large: {
    zh: '内容超过单条记录 400 KB 的上限，没有保存。请精简文字，或拆分后再试。',
    en: 'This is more than the 400 KB one record can hold. Nothing was saved: shorten or split it.',
  },
  scheme_invalid: {
    zh: '考核办法存在错误，不能发布。请逐条修改。',
    en: 'The scheme has errors and cannot be published. Correct each one.',
  },
  period_not_open: {
    zh: '本期填报已截止。如需更正，请向考核办申请。',
    en: 'This period is closed for entries. Ask the evaluation office for an exception.',
  },
  submission_locked: {
    zh: '该报表已提交或已采用，不能再改。需要修改请由考核办退回。',
    en: 'It has been submitted or accepted and cannot be edited. The evaluation office can return it.',
  },
  submission_not_submitted: { zh: '该报表尚未提交，不能审核。', en: 'It has not been submitted yet.' },
  submission_empty: { zh: '还没有填任何数据，不能提交。', en: 'Nothing has been filled in yet.' },
  submission_incomplete: {
    zh: '还有应填的单元格空着。请填写，或明确填「—」表示本期无此数据。',
    en: 'Some required cells are empty. Fill them, or enter “—” to state that there is no figure.',
  },
  unknown_cell: {
    zh: '表中有不属于本单位本期的指标。',
    en: 'A cell does not belong to this unit and period.',
  },
  entry_withdrawn: {
    zh: '这笔加减分已经划去，不能再改。',
    en: 'This entry has been struck out and cannot be changed.',
  },
  entry_forgiven: {
    zh: '这笔减分已经容错免责，不能再次办理。',
    en: 'This deduction has been forgiven already.',
  },
  decision_withdrawn: {
    zh: '这项决定已经撤销，或正在等待确认撤销，不能再办。',
    en: 'This decision has been withdrawn, or its withdrawal waits to be confirmed.',
  },
  decision_confirmed: {
    zh: '这项决定已经确认，不需要再次确认。',
    en: 'This decision has been confirmed already.',
  },
  decision_own: {
    zh: '登记人或申请撤销的人不能自己确认，请由另一位有权限的人员确认。',
    en: 'Whoever entered or withdrew it may not confirm it. Somebody else must.',
  },
  run_not_found: { zh: '本期尚未计算。', en: 'This period has not been computed.' },
  already_computed: {
    zh: '本次计算已经完成，不需要重新启动。',
    en: 'This run has finished and needs no restart.',
  },
  run_in_progress: { zh: '正在计算，请稍候。', en: 'The evaluation is running. Please wait.' },
  not_computed: { zh: '结果尚未算出，不能送审或发布。', en: 'There is no computed result yet.' },
  already_proposed: {
    zh: '本期结果已经送审，等待另一位有权限的人员确认发布。',
    en: 'This result has been proposed already. Somebody else must confirm it.',
  },
  decisions_not_counted: {
    zh: '有等次决定在计算之后确认或撤销，还没有计入结果。请先在“等次决定”页重新计算，再送审。',
    en: 'Decisions on grades were confirmed or withdrawn after the run. Compute again (Grade decisions) before proposing.',
  },
  not_proposed: { zh: '结果尚未送审，不能发布。', en: 'The result has not been proposed for publication.' },
  same_person: {
    zh: '送审人不能自己发布，请由另一位有权限的人员确认。',
    en: 'The person who proposed it may not publish it. Somebody else must confirm.',
  },
  already_published: { zh: '本期结果已经发布。', en: 'This result has been published already.' },
  upload_too_large: {
    zh: '文件超过 20 MB。请删去无关的工作表、图片或空行后再上传。',
    en: 'The file is over 20 MB. Remove unrelated sheets, pictures or empty rows.',
  },
} as const satisfies Record<string, Text>

export type ErrorCode = keyof typeof errors

/** One thing that is wrong, and where. */
export interface Finding {
  place: string
  code: string
  message: Text
}

export class DomainError extends Error {
  readonly code: ErrorCode
  readonly findings: Finding[]
  constructor(code: ErrorCode, findings: Finding[] = []) {
    super(
      `${code}${findings.length > 0 ? `: ${findings.map((finding) => `${finding.place} ${finding.code}`).join('; ')}` : ''}`,
    )
    this.name = 'DomainError'
    this.code = code
    this.findings = findings
  }
}

/** Turns a rule's refusal into the error the caller sees; no refusal, no error. */
export function refuse(refusal: ErrorCode | undefined): void {
  if (refusal) throw new DomainError(refusal)
}
