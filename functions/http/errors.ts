import { AuthError, type AuthErrorCode } from '@plumbline/auth'
import { problemText, type ProblemCode, type ProblemReply, type TransportCode } from '@plumbline/contract'
import { DomainError, type Finding } from '@plumbline/core'
import { ZodError } from 'zod'

/** The one place where a refusal becomes a status. */
export const statusOf = {
  bad_input: 400,
  scheme_invalid: 400,
  unknown_cell: 400,
  submission_incomplete: 400,
  submission_empty: 400,
  unauthenticated: 401,
  session_expired: 401,
  forbidden: 403,
  same_person: 403,
  decision_own: 403,
  not_found: 404,
  run_not_found: 404,
  no_route: 404,
  duplicate: 409,
  version_conflict: 409,
  period_not_open: 409,
  submission_locked: 409,
  submission_not_submitted: 409,
  entry_withdrawn: 409,
  entry_forgiven: 409,
  decision_withdrawn: 409,
  decision_confirmed: 409,
  run_in_progress: 409,
  already_computed: 409,
  not_computed: 409,
  already_proposed: 409,
  decisions_not_counted: 409,
  not_proposed: 409,
  already_published: 409,
  record_too_large: 413,
  upload_too_large: 413,
  body_too_large: 413,
  internal: 500,
  issuer_unreachable: 503,
} as const satisfies Record<ProblemCode, number>

/** A refusal of the door itself, before any verb was asked. */
export class DoorError extends Error {
  readonly code: TransportCode
  constructor(code: TransportCode) {
    super(code)
    this.name = 'DoorError'
    this.code = code
  }
}

export interface Refusal {
  status: number
  problem: ProblemReply
}

export function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof DomainError) return refusal(error.code, requestId, error.findings)
  if (error instanceof DoorError) return refusal(error.code, requestId)
  if (error instanceof ZodError)
    return refusal('bad_input', requestId, error.issues.slice(0, 50).map(findingOf))
  if (error instanceof AuthError)
    return refusal(isSaid(error.code) ? error.code : 'unauthenticated', requestId)
  return refusal('internal', requestId)
}

/** What a person can do something about; why else a token is refused is nobody's business but the log's. */
const isSaid = (code: AuthErrorCode): code is 'session_expired' | 'issuer_unreachable' =>
  code === 'session_expired' || code === 'issuer_unreachable'

export const refusal = (code: ProblemCode, requestId: string, findings: Finding[] = []): Refusal => ({
  status: statusOf[code],
  problem: { code, message: problemText(code), findings, requestId },
})

type Issue = ZodError['issues'][number]

const findingOf = (issue: Issue): Finding => ({
  place: issue.path.join('.'),
  code: issue.code,
  message: {
    zh: `「${issue.path.join('.') || '内容'}」${faults[issue.code] ?? '不符合要求'}`,
    en: `${issue.path.join('.') || 'input'}: ${issue.message}`,
  },
})

const faults: Partial<Record<Issue['code'], string>> = {
  invalid_type: '缺少，或类型不对',
  invalid_format: '格式不对',
  invalid_value: '不是可选的值',
  too_small: '太小、太短或太少',
  too_big: '太大、太长或太多',
  unrecognized_keys: '含有不认识的项',
}
