import { Text } from '@plumbline/scheme'
import { errors, type ErrorCode } from '@plumbline/core/schemas'
import { z } from 'zod'

/** Codes of the API beyond the business's own. */
export const transportErrors = {
  internal: {
    zh: '系统出现意外问题，已记录。请稍后重试，或把请求编号告诉管理员。',
    en: 'Something unexpected happened and was recorded. Try again, or give the request id to your administrator.',
  },
  issuer_unreachable: {
    zh: '统一身份认证系统暂时没有回应，请稍后重新登录。',
    en: 'The identity provider does not answer. Please sign in again shortly.',
  },
  no_route: { zh: '没有这个地址。', en: 'There is no such address.' },
  body_too_large: { zh: '提交的内容过大。', en: 'The request is too large.' },
} as const
export type TransportCode = keyof typeof transportErrors
export type ProblemCode = ErrorCode | TransportCode

/** What every refusal looks like on the wire. */
export const ProblemReply = z.strictObject({
  code: z.string(),
  message: Text,
  findings: z.array(z.strictObject({ place: z.string(), code: z.string(), message: Text })),
  requestId: z.string(),
})
export type ProblemReply = z.infer<typeof ProblemReply>

export const problemText = (code: ProblemCode): Text => ({ ...errors, ...transportErrors })[code]
