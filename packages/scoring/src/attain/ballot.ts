import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { integerWeights } from '../numbers/integer-weights.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { Figure } from '../select/figure.ts'
import type { NoScore, Points } from '../types.ts'
import { noteSteps, type AttainMethod, type Notes, type View } from './method.ts'

type Ballot = MethodOf<'ballot'>
interface Voters {
  name: Ballot['classes'][number]['name']
  weight: number
  mean: Figure
  turnout: Figure | undefined
}
interface Counted {
  weight: number
  points: Points
}

const votersOf = ({ classes }: Ballot, view: View): Voters[] =>
  classes.map(({ name, weight, mean, turnout }) => ({
    name,
    weight,
    mean: view.figure(mean),
    turnout: turnout && view.figure(turnout),
  }))

const named = ({ name, weight }: Voters) => ({
  name_zh: name.zh,
  name_en: name.en,
  weight: showFigure(weight * 100),
})

/** Why a class of voters that is too few does not count; nothing where it does. */
function tooFew(voters: Voters, { minTurnout }: Ballot, row: number): NoScore | undefined {
  const { turnout } = voters
  if (!turnout || minTurnout === undefined) return undefined
  const share = turnout.values[row]!
  if (Number.isNaN(share)) return turnout.whyNot(row)
  return share < minTurnout ? { code: 'turnout_too_low', value: turnout.shown(row) } : undefined
}

function count(voters: Voters, { full }: Ballot, { row, notes }: { row: number; notes: Notes | undefined }) {
  const { mean, weight } = voters
  if (Number.isNaN(mean.values[row])) return mean.whyNot(row)
  noteSteps(mean, row, notes)
  const points = toPoints((mean.values[row]! / full) * 100)
  const formula = { value: mean.shown(row), full: showFigure(full), result: showPoints(points) }
  notes?.step('ballot_class', { ...named(voters), ...formula })
  return { weight, points }
}

function mix(counted: readonly Counted[], notes?: Notes): Points {
  const columns = counted.map(({ points }) => Float64Array.of(points))
  const [mixed = Number.NaN] = weightedMeans(columns, integerWeights(counted.map(({ weight }) => weight)), 1)
  const terms = counted
    .map(({ weight, points }) => `${showFigure(weight)} × ${showPoints(points)}`)
    .join(' + ')
  const carried = showFigure(counted.reduce((sum, { weight }) => sum + weight, 0))
  notes?.step('ballot', { terms, carried, result: showPoints(mixed) })
  return mixed
}

/**
 * 民主测评 Σ weight · class mean ÷ Σ weight (methods P9), a class mean as mean ÷ full × 100: A 30 % 90, B 30 % 86, C 40 % 82 → 85.60.
 * A class whose turnout is below minTurnout does not count: its weight goes to the others, or with `void` there is no score, as when none
 * is left. A class without a mean or turnout that should have one: no score, for that reason. Neither capped nor floored.
 */
export const attainBallot: AttainMethod<Ballot> = (method, view) => {
  const classes = votersOf(method, view).filter(({ weight }) => weight > 0)
  return (row, notes) => {
    const counted: Counted[] = []
    let lowest: NoScore | undefined
    for (const voters of classes) {
      const few = tooFew(voters, method, row)
      if (voters.turnout && !(few && few.code !== 'turnout_too_low')) noteSteps(voters.turnout, row, notes)
      if (few && (few.code !== 'turnout_too_low' || method.short === 'void')) return few
      if (few?.code === 'turnout_too_low') {
        lowest = few
        notes?.step('ballot_out', {
          ...named(voters),
          turnout: few.value,
          least: showFigure(method.minTurnout!),
        })
        continue
      }
      const outcome = count(voters, method, { row, notes })
      if ('code' in outcome) return outcome
      counted.push(outcome)
    }
    return counted.length === 0 ? (lowest ?? { code: 'no_children' }) : mix(counted, notes)
  }
}
