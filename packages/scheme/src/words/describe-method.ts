import type { Indicator, MethodOf, PartMethod, Scheme, Text } from '../schema.ts'
import { factorsOf } from '../factors.ts'
import { percentOf, speakerFor, type Speaker } from './figures.ts'
import { describeBallot } from './methods/ballot.ts'
import { describeCompletion } from './methods/completion.ts'
import { describeDistance } from './methods/distance.ts'
import { describeEfficacy } from './methods/efficacy.ts'
import { describeExpression } from './methods/expression.ts'
import { describeGoalposts } from './methods/goalposts.ts'
import { describeImported } from './methods/imported.ts'
import { describeInverse } from './methods/inverse.ts'
import { describeMinMax } from './methods/minmax.ts'
import { describePanel } from './methods/panel.ts'
import { describePercentile } from './methods/percentile.ts'
import { describePiecewise } from './methods/piecewise.ts'
import { describeRank } from './methods/rank.ts'
import { describeRubric } from './methods/rubric.ts'
import { describeStandards } from './methods/standards.ts'
import { describeZScore } from './methods/zscore.ts'

type Describe<M> = (method: M, speak: Speaker) => Text

const rows: { [K in PartMethod['kind']]: Describe<Extract<PartMethod, { kind: K }>> } = {
  completion: describeCompletion,
  inverse: describeInverse,
  minmax: describeMinMax,
  rank: describeRank,
  piecewise: describePiecewise,
  zscore: describeZScore,
  goalposts: describeGoalposts,
  imported: describeImported,
  efficacy: describeEfficacy,
  percentile: describePercentile,
  distance: describeDistance,
  standards: describeStandards,
  rubric: describeRubric,
  ballot: describeBallot,
  panel: describePanel,
  expression: describeExpression,
}

const describePart = (method: PartMethod, speak: Speaker) =>
  (rows[method.kind] as Describe<PartMethod>)(method, speak)

function describeBlend({ parts }: MethodOf<'blend'>, speak: Speaker): Text {
  const said = parts.map(({ name, share, method }) => ({
    name,
    share: percentOf(share),
    words: describePart(method, speak),
  }))
  return {
    zh: said.map(({ name, share, words }) => `${share}% × ${name.zh}[${words.zh}]`).join(' + '),
    en: said.map(({ name, share, words }) => `${share} % × ${name.en} [${words.en}]`).join(' + '),
  }
}

export const missingWords: Record<Indicator['missing'], Text | undefined> = {
  exclude: undefined,
  zero: { zh: '未报送计 0 分', en: 'not handed in counts 0' },
  last: { zh: '未报送按本年最近一次得分计', en: 'not handed in counts the last score of the year' },
  group_mean: { zh: '未报送按同类平均得分计', en: 'not handed in counts the mean of the class' },
  block: { zh: '没有得分则不计总分', en: 'without a score there is no total' },
}

/** What the factor does to the formula, and what counts where nothing came in. */
function withRest(said: Text, indicator: Indicator, speak: Speaker): Text {
  const by = factorsOf(indicator).map((field) => speak.measure({ kind: 'value', field }))
  const also = missingWords[indicator.missing]
  return {
    zh: `${said.zh}${by.map(({ zh }) => `；再乘以${zh}`).join('')}${also ? `；${also.zh}` : ''}`,
    en: `${said.en}${by.map(({ en }) => `; then times ${en}`).join('')}${also ? `; ${also.en}` : ''}`,
  }
}

/** The indicator's formula in words with its parameters. Give the scheme too, and other indicators' fields get their names. */
export function describeMethod(indicator: Indicator, scheme?: Scheme): Text {
  const { method } = indicator
  if (!method) return { zh: '只展示，不计分', en: 'shown, not scored' }
  const speak = speakerFor(indicator, scheme)
  const said = method.kind === 'blend' ? describeBlend(method, speak) : describePart(method, speak)
  return withRest(said, indicator, speak)
}
