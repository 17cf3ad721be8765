import { placedExpressions } from '../../expressions/placed-expressions.ts'
import { periodsPerYear } from '../../periods/parse.ts'
import type { Indicator, Scheme } from '../../schema.ts'
import { findField, measuresOf, splitFieldRef } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'
import { refsOf } from './references.ts'

/** A place that reads a field, and the indicator whose field a bare id is. */
interface Read {
  place: string
  ref: string
  own: string
}

type Placed = ReturnType<typeof placedIndicators>[number]

const averagesOf = ({ method }: Indicator) =>
  (method ? measuresOf(method) : []).flatMap(({ path, measure }) =>
    measure.kind === 'average' ? [{ path: `method${path}`, measure }] : [],
  )

function plainReads({ place, indicator }: Placed): Read[] {
  const averaged = new Set(averagesOf(indicator).map(({ path }) => `${path}.field`))
  return refsOf(indicator)
    .filter(({ path }) => !averaged.has(path))
    .map(({ path, ref }) => ({ place: `${place}.${path}`, ref, own: indicator.id }))
}

const formulaReads = (scheme: Scheme): Read[] =>
  placedExpressions(scheme).flatMap(({ place, indicator, compiled }) =>
    (compiled.ok ? compiled.names : []).map((ref) => ({ place, ref, own: indicator.id })),
  )

const benchmarkReads = ({ benchmarks }: Scheme): Read[] =>
  benchmarks.flatMap(({ indicator, figure: { kind: _kind, ...fields } }, index) =>
    Object.entries(fields).map(([key, ref]) => ({
      place: `benchmarks[${index}].figure.${key}`,
      ref,
      own: indicator,
    })),
  )

/** How many figures of a field one period has; 1 for everything that is not a result. */
const figuresOf = (scheme: Scheme, { ref, own }: Pick<Read, 'ref' | 'own'>) =>
  periodsPerYear[findField(scheme, ref, own)?.result?.every ?? scheme.period] / periodsPerYear[scheme.period]

const several = ({ place, ref, own }: Read) =>
  errorOf('result_not_averaged', {
    place,
    message: {
      zh: `“${splitFieldRef(ref, own).field}”在一个考核周期内有多个结果，不能当一个数用`,
      en: `“${splitFieldRef(ref, own).field}” has several results within one period and cannot be read as one number`,
    },
    hint: {
      zh: '计分办法用 measure: { kind: average, … }，或取与本办法同周期的结果',
      en: 'Use `measure: { kind: average, … }`, or results for periods as long as this scheme’s',
    },
  })

function averageProblems(scheme: Scheme, { place, indicator }: Placed) {
  return averagesOf(indicator).flatMap(({ path, measure: { field, atLeast } }) => {
    const found = findField(scheme, field, indicator.id)
    const most = figuresOf(scheme, { ref: field, own: indicator.id })
    if (found && found.source !== 'result') return [notResult(`${place}.${path}.field`)]
    return found && most >= 1 && atLeast > most ? [beyond(`${place}.${path}.atLeast`, most)] : []
  })
}

const notResult = (place: string) =>
  errorOf('average_not_result', {
    place,
    message: { zh: '只能对其他考核的结果求平均', en: 'Only results of another assessment can be averaged' },
    hint: {
      zh: '数据项写 source: result，或改用 measure: { kind: value, … }',
      en: 'Give the field `source: result`, or use `measure: { kind: value, … }`',
    },
  })

const beyond = (place: string, most: number) =>
  errorOf('average_at_least', {
    place,
    message: {
      zh: `一个考核周期内最多有 ${most} 个结果，永远达不到 atLeast`,
      en: `One period has at most ${most} results: \`atLeast\` would never be met`,
    },
    hint: { zh: `写不大于 ${most} 的数`, en: `Write a number up to ${most}` },
  })

/** Several results within one period are averaged and nothing else; only results are averaged, and no more are asked than there can be. */
export const resultRead: Rule = ({ scheme }) => {
  const placed = placedIndicators(scheme)
  const plain = [...placed.flatMap(plainReads), ...formulaReads(scheme), ...benchmarkReads(scheme)]
  return [
    ...plain.filter((read) => figuresOf(scheme, read) > 1).map(several),
    ...placed.flatMap((one) => averageProblems(scheme, one)),
  ]
}
