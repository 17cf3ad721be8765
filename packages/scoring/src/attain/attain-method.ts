import type { Method } from '@plumbline/scheme'
import { attainBlend } from './blend.ts'
import type { ScoreRow, View } from './method.ts'
import { attainPart } from './parts.ts'

export function attainMethod(method: Method, view: View): ScoreRow {
  return method.kind === 'blend' ? attainBlend(method, view) : attainPart(method, view)
}
