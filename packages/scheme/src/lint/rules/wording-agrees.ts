import type { Problem } from '../../problem.ts'
import type { Demand, Floor, Text } from '../../schema.ts'
import { adviceOf, errorOf, placedIndicators, type Rule } from '../rule.ts'
import { readWording } from '../wording.ts'

/** What the words were written as: whether the number itself is in, and on which side it bounds. */
interface Operator {
  inclusive: boolean
  lower: boolean
  upper: boolean
}

const operatorOf = (demand: Demand): Operator | undefined => {
  if (demand.kind !== 'points' && demand.kind !== 'share' && demand.kind !== 'count') return undefined
  return { inclusive: true, lower: demand.min !== undefined, upper: demand.max !== undefined }
}

/** 不得低于 stays in the text where less is better and is read the other way round (D14): only the end can be contradicted. */
const floorOperator = ({ kind }: Floor): Operator => ({
  inclusive: kind === 'benchmark',
  lower: true,
  upper: true,
})

/** The words that say otherwise. A text that says both 含 and 不含 of a floor decides nothing. */
function contradicting(text: string, { inclusive, lower, upper }: Operator): string[] {
  const found = readWording(text)
  const ends = inclusive ? found.excluding : found.including.filter(() => found.excluding.length === 0)
  const missing = [...(lower ? [] : found.lower), ...(upper ? [] : found.upper)]
  return [...new Set([...ends, ...missing])]
}

interface Worded {
  place: string
  basis?: Text | undefined
  wording?: string | undefined
}

// `wording` is the phrase of the bound itself; a `basis` may say other things too, so it only raises a question.
const texts = ({ place, basis, wording }: Worded) => [
  ...(wording === undefined ? [] : [{ at: `${place}.wording`, text: wording, say: errorOf }]),
  ...(basis === undefined ? [] : [{ at: `${place}.basis`, text: basis.zh, say: adviceOf }]),
]

const disagreements = (worded: Worded, operator: Operator): Problem[] =>
  texts(worded).flatMap(({ at, text, say }) =>
    contradicting(text, operator).map((word) =>
      say('wording_disagrees', {
        place: at,
        message: {
          zh: `原文写“${word}”，与所用的上下限不符`,
          en: `The text says “${word}”, which the bound it is written as does not mean`,
        },
        hint: {
          zh: '“以上、以下、以内、不低于、不超过”含本数，“超过、不满、高于、低于”不含；请核对上下限或原文',
          en: '以上, 以下, 以内, 不低于, 不超过 take the number in, 超过, 不满, 高于, 低于 leave it out: check bound and text',
        },
      }),
    ),
  )

/** 左右, 原则上 and the like say no number: the demand has to be soft, or state its tolerance (D8). */
const softWords = (demand: Demand, worded: Worded): Problem[] =>
  demand.kind === 'about' || demand.kind === 'parts' || demand.soft
    ? []
    : texts(worded).flatMap(({ at, text }) =>
        readWording(text).soft.map((word) =>
          adviceOf('wording_soft', {
            place: at,
            message: {
              zh: `原文写“${word}”，这条要求却没有弹性`,
              en: `The text says “${word}”, yet the demand is hard`,
            },
            hint: {
              zh: '写 soft: true，或用 kind: about 写明允许的偏差',
              en: 'Write `soft: true`, or state a tolerance with `kind: about`',
            },
          }),
        ),
      )

/** The document's words and the bound they became agree (P17). Chinese is read, English is not. */
export const wordingAgrees: Rule = ({ scheme }) => [
  ...(scheme.demands ?? []).flatMap((demand, index) => {
    const wording = 'wording' in demand ? demand.wording : undefined
    const worded = { place: `demands[${index}]`, basis: demand.basis, wording }
    const operator = operatorOf(demand)
    return [...(operator ? disagreements(worded, operator) : []), ...softWords(demand, worded)]
  }),
  ...placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.fields.flatMap(({ floor }, index) =>
      floor
        ? disagreements({ ...floor, place: `${place}.fields[${index}].floor` }, floorOperator(floor))
        : [],
    ),
  ),
]
