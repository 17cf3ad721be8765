import { AuthError } from '@plumbline/auth'
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
  not_found: 404,
  run_not_found: 404,
  no_route: 404,
  duplicate: 409,
  version_conflict: 409,
  period_not_open: 409,
  submission_locked: 409,
  submission_not_submitted: 409,
  run_in_progress: 409,
  already_computed: 409,
  not_computed: 409,
  not_proposed: 409,
  already_published: 409,
  upload_too_large: 413,
  body_too_large: 413,
  internal: 500,
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
    return refusal(error.code === 'session_expired' ? 'session_expired' : 'unauthenticated', requestId)
  return refusal('internal', requestId)
}

export const refusal = (code: ProblemCode, requestId: string, findings: Finding[] = []): Refusal => ({
  status: statusOf[code],
  problem: { code, message: problemText(code), findings, requestId },
})

const findingOf = (issue: ZodError['issues'][number]): Finding => ({
  place: issue.path.join('.'),
  code: issue.code,
  message: {
    zh: `「${issue.path.join('.') || '内容'}」不符合要求`,
    en: `${issue.path.join('.') || 'input'}: ${issue.message}`,
  },
})
