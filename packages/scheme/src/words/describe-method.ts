import type { Indicator, MethodOf, PartMethod, Scheme, Text } from '../schema.ts'
import { percentOf, speakerFor, type Speaker } from './figures.ts'
import { describeCompletion } from './methods/completion.ts'
import { describeGoalposts } from './methods/goalposts.ts'
import { describeImported } from './methods/imported.ts'
import { describeInverse } from './methods/inverse.ts'
import { describeMinMax } from './methods/minmax.ts'
import { describePiecewise } from './methods/piecewise.ts'
import { describeRank } from './methods/rank.ts'
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

/** The indicator's formula in words with its parameters. Give the scheme too, and other indicators' fields get their names. */
export function describeMethod(indicator: Indicator, scheme?: Scheme): Text {
  const { method } = indicator
  if (!method) return { zh: '只展示，不计分', en: 'shown, not scored' }
  const speak = speakerFor(indicator, scheme)
  return method.kind === 'blend' ? describeBlend(method, speak) : describePart(method, speak)
}
