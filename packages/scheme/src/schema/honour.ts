import { z } from 'zod'
import { Code, Text } from './text.ts'

/** What a unit or person may be known to hold, as others have awarded it: 文明单位, 省级先进集体, 急难险重 (S3-04, S3-05). */
export const HonourKind = z.strictObject({ id: Code, name: Text })
export type HonourKind = z.infer<typeof HonourKind>
