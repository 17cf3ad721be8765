import type { Scheme } from '@plumbline/scheme'
import { publishedUnits } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'

/** What is compared: the exact points, or the published figure as an integer of its last digit (P18). */
export const comparable = ({ ranking, rounding }: Pick<Scheme, 'ranking' | 'rounding'>, points: Points) =>
  ranking.on === 'exact' ? points : publishedUnits(points, rounding)
