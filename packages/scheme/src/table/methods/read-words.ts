import type { Indicator, Method, PartMethod, Scheme } from '../../schema.ts'
import { describeMethod, missingWords } from '../../words/describe-method.ts'
import { listenerFor, type Listener } from '../read/figure-words.ts'
import { readBallot } from './ballot.ts'
import { readBlend } from './blend.ts'
import { readCompletion } from './completion.ts'
import { readDistance } from './distance.ts'
import { readEfficacy } from './efficacy.ts'
import { readExpression } from './expression.ts'
import { readGoalposts } from './goalposts.ts'
import { readImported } from './imported.ts'
import { readInverse } from './inverse.ts'
import { readMinMax } from './minmax.ts'
import { readPanel } from './panel.ts'
import { readPercentile } from './percentile.ts'
import { readPiecewise } from './piecewise.ts'
import { readRank } from './rank.ts'
import type { Reading, ReadWords } from './reading.ts'
import { readRubric } from './rubric.ts'
import { readStandards } from './standards.ts'
import { readZScore } from './zscore.ts'

/** One row a kind, tried in this order: a formula of one's own can look like any of the others. */
const rows: { [K in PartMethod['kind']]: ReadWords } = {
  completion: readCompletion,
  inverse: readInverse,
  minmax: readMinMax,
  rank: readRank,
  piecewise: readPiecewise,
  zscore: readZScore,
  goalposts: readGoalposts,
  efficacy: readEfficacy,
  percentile: readPercentile,
  distance: readDistance,
  standards: readStandards,
  rubric: readRubric,
  panel: readPanel,
  ballot: readBallot,
  imported: readImported,
  expression: readExpression,
}

export type Worded = Pick<Indicator, 'method' | 'direction' | 'missing' | 'factor'>

/** What follows the formula: what it is multiplied by, and what counts where nothing came in. */
function splitRest(text: string, listen: Listener) {
  const kinds = Object.keys(missingWords) as Indicator['missing'][]
  const missing = kinds.find((kind) => {
    const words = missingWords[kind]
    return words !== undefined && text.endsWith(`；${words.zh}`)
  })
  let said = missing ? text.slice(0, -missingWords[missing]!.zh.length - 1) : text
  const factors: string[] = []
  for (let found = lastFactor(said, listen); found; found = lastFactor(said, listen)) {
    factors.unshift(found.ref)
    said = found.before
  }
  const factor = factors.length > 1 ? factors : factors[0]
  return {
    said,
    rest: { missing: missing ?? ('exclude' as const), ...(factor === undefined ? {} : { factor }) },
  }
}

function lastFactor(text: string, listen: Listener): { before: string; ref: string } | undefined {
  const [, before, name = ''] = /^(.+)；再乘以([^；]+)$/s.exec(text) ?? []
  const ref = listen.field(name)
  return before === undefined || ref === undefined ? undefined : { before, ref }
}

function* candidates(said: string, listen: Listener): Generator<Reading<Method>> {
  const part = (words: string) => {
    for (const read of Object.values(rows)) {
      const found = read(words, listen)
      if (found) return found
    }
    return undefined
  }
  const blend = readBlend(said, listen, part)
  if (blend) yield blend
  for (const read of Object.values(rows)) {
    const found = read(said, listen)
    if (found) yield found
  }
}

/**
 * The words of `describeMethod` → what they describe, exactly: what is read is said again, and taken only if that gives the same words.
 * Field names must already stand in the indicator or the scheme. Nothing where the words are no words of ours.
 */
export function readWords(text: string, indicator: Indicator, scheme: Scheme): Worded | undefined {
  const listen = listenerFor(indicator, scheme)
  const { said, rest } = splitRest(text, listen)
  for (const { method, direction = indicator.direction } of candidates(said, listen)) {
    const { factor: _, ...without } = indicator
    const again = { ...without, ...rest, method, direction }
    if (describeMethod(again, scheme).zh === text) return { ...rest, method, direction }
  }
  return undefined
}
