import type { Problem } from '../../problem.ts'
import type { Demand, Floor, Text } from '../../schema.ts'
import { adviceOf, errorOf, placedIndicators, type Rule } from '../rule.ts'
import { meaningsIn, meaningsInUnit, type Figure } from '../wording-figures.ts'
import { readBounds, readWording, type BoundWord } from '../wording.ts'

/** What the words were written as: whether the number itself is in, and how far on which side. */
interface Operator {
  inclusive: boolean
  lower: number | undefined
  upper: number | undefined
  /** Items are whole: 少于4项 is at most 3. */
  whole: boolean
  meanings: (figure: Figure) => number[]
}

const operatorOf = (demand: Demand): Operator | undefined => {
  if (demand.kind !== 'points' && demand.kind !== 'share' && demand.kind !== 'count') return undefined
  const { kind, min, max } = demand
  return { inclusive: true, lower: min, upper: max, whole: kind === 'count', meanings: meaningsIn(kind) }
}

/** 不得低于 stays in the text where less is better and is read the other way round (D14): only end and number can be contradicted. */
const floorOperator = ({ kind, value }: Floor, unit: string): Operator => ({
  inclusive: kind === 'benchmark',
  lower: value,
  upper: value,
  whole: false,
  meanings: meaningsInUnit(unit),
})

const forgiven = 1e-9

/** 少于4项 as 不多于3项, since items are whole. */
function closed(bound: BoundWord, { whole }: Operator): BoundWord {
  const { ends, figure, side } = bound
  if (!whole || ends === 'including' || !figure || !Number.isInteger(figure.value)) return bound
  const step = side === 'lower' ? 1 : -1
  return { ...bound, ends: 'including', figure: { ...figure, value: figure.value + step } }
}

/** The words whose number is another than the bound's; where several are named on one side, nobody knows which is meant. */
function misquoting(bounds: readonly BoundWord[], operator: Operator): string[] {
  return (['lower', 'upper'] as const).flatMap((side) => {
    const named = bounds.filter((one) => one.side === side && one.figure)
    const [figure, ...others] = named.map((one) => one.figure!)
    const bound = operator[side]
    if (!figure || bound === undefined || others.some(({ value }) => value !== figure.value)) return []
    const meant = operator.meanings(figure)
    const agrees = meant.length === 0 || meant.some((value) => Math.abs(value - bound) <= forgiven)
    return agrees ? [] : named.map(({ word }) => word)
  })
}

/** The words that say otherwise. A text that says both 含 and 不含 of a floor decides nothing. */
function contradicting(text: string, operator: Operator): string[] {
  const bounds = readBounds(text).map((bound) => closed(bound, operator))
  const wrong = operator.inclusive ? 'excluding' : 'including'
  const mixed = !operator.inclusive && bounds.some(({ ends }) => ends === 'excluding')
  const ends = mixed ? [] : bounds.filter((one) => one.ends === wrong)
  const missing = bounds.filter(({ side }) => operator[side] === undefined)
  return [...new Set([...ends, ...missing].map(({ word }) => word))]
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

const wrongWord = (word: string) => ({
  message: {
    zh: `原文写“${word}”，与所用的上下限不符`,
    en: `The text says “${word}”, which the bound it is written as does not mean`,
  },
  hint: {
    zh: '“以上、以下、以内、不低于、不超过、至少、达到”和“（含）”含本数，“超过、不满、高于、低于、不到”和“（不含）”不含；请核对上下限或原文',
    en: '以上, 以下, 以内, 不低于, 不超过, 至少, 达到 and （含） take the number in, 超过, 不满, 高于, 低于, 不到 and （不含） leave it out: check bound and text',
  },
})

const wrongNumber = (word: string) => ({
  message: {
    zh: `原文“${word}”旁边的数，与所用的上下限不是同一个数`,
    en: `The number the text gives beside “${word}” is not that of the bound`,
  },
  hint: {
    zh: '请核对上下限与原文的数（占比 80% 写 0.8）',
    en: 'Check the bound and the number in the text (80 % is written 0.8)',
  },
})

const disagreements = (worded: Worded, operator: Operator): Problem[] =>
  texts(worded).flatMap(({ at, text, say }) => {
    const words = contradicting(text, operator)
    const bounds = readBounds(text).map((bound) => closed(bound, operator))
    const numbers = [...new Set(misquoting(bounds, operator))].filter((word) => !words.includes(word))
    return [...words.map(wrongWord), ...numbers.map(wrongNumber)].map((fault) =>
      say('wording_disagrees', { place: at, ...fault }),
    )
  })

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
    indicator.fields.flatMap(({ floor, unit }, index) =>
      floor
        ? disagreements({ ...floor, place: `${place}.fields[${index}].floor` }, floorOperator(floor, unit))
        : [],
    ),
  ),
]
