import { allBoards, allIndicators } from '@plumbline/scheme/walk'
import { settle } from '../settle/stage.ts'
import type { OwnTotals } from '../whole/types.ts'
import { seeded } from './random.ts'
import { boardKey, indicatorKey, redraw } from './redraw.ts'
import type { DrawSettings } from './settings.ts'
import type { RobustnessInput } from './types.ts'
import { waysOf } from './ways.ts'

/** All that may get a factor, in an order of its own, so that neither the scheme's order nor that of the classes counts. */
function keysOf({ boards }: RobustnessInput['scheme']): string[] {
  const indicators = allIndicators(boards).map(({ indicator }) => indicatorKey(indicator.id))
  return [...new Set([...indicators, ...allBoards(boards).map(({ id }) => boardKey(id))])].sort()
}

/**
 * Own totals of every draw, of all classes at once: a factor for each board and indicator, the same wherever it is asked, and one scale for
 * all. Who has no total by the scheme gets none by chance.
 */
export function* drawTotals(
  { scheme, classes }: Pick<RobustnessInput, 'scheme' | 'classes'>,
  { seed, draws, spread, normalisations }: DrawSettings,
): Generator<OwnTotals[]> {
  const next = seeded(seed)
  const keys = keysOf(scheme)
  const factors = new Map<string, number>()
  const ways = classes.map((scored) => waysOf(scored, normalisations))
  const factor = (key: string) => factors.get(key)!
  for (let k = 0; k < draws; k++) {
    const way = normalisations[Math.floor(next() * normalisations.length)]!
    for (const key of keys) factors.set(key, 1 + (next() * 2 - 1) * spread)
    yield classes.map((scored, c) => {
      const { points } = redraw(scored, { factor, points: ways[c]!(way) }, scored.subjects.length)
      const totals = settle(scored.stages, points).map((total, row) =>
        Number.isNaN(scored.totals[row]!) ? Number.NaN : total,
      )
      return { class: scored.class, subjects: scored.subjects, totals }
    })
  }
}
