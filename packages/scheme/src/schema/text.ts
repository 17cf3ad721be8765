import { z } from 'zod'

/** Shown to people; both languages are required so that no page falls back silently. */
export const Text = z.strictObject({ zh: z.string().min(1).max(400), en: z.string().min(1).max(400) })
export type Text = z.infer<typeof Text>

/** A name used in keys, files and expressions. */
export const Code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

export const Finite = z.number().refine(Number.isFinite)
export const Share = Finite.min(0).max(1)
