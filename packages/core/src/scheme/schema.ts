import { Scheme } from '@plumbline/scheme'
import { z } from 'zod'
import { Instant, SchemeId } from '../ids.ts'

/** One version of a scheme as it was published; never changed afterwards. */
export const SchemeVersion = z.strictObject({
  schemeId: SchemeId,
  schemeVersion: z.int().min(1),
  document: Scheme,
  /** SHA-256 of the document's RFC 8785 text. */
  digest: z.string(),
  publishedAt: Instant,
  publishedBy: z.string(),
})
export type SchemeVersion = z.infer<typeof SchemeVersion>

/** Which version is in force, and enough to list it. */
export const SchemeHead = z.strictObject({
  schemeId: SchemeId,
  title: Scheme.shape.title,
  period: Scheme.shape.period,
  schemeVersion: z.int().min(1),
  version: z.int(),
})
export type SchemeHead = z.infer<typeof SchemeHead>
