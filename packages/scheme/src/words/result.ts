import type { Field, PeriodKind, Text } from '../schema.ts'

const every = {
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  half: { zh: '每半年', en: 'every half-year' },
  year: { zh: '每年', en: 'every year' },
} as const satisfies Record<PeriodKind, Text>

/** Where a result comes from: 取自办法 monthly 每月公布的总分, 取自办法 monthly 每月公布的所在单位总分; nothing for any other field. */
export function describeResult({ source, result }: Field): Text | undefined {
  if (source !== 'result' || !result) return undefined
  const { zh, en } = every[result.every]
  const what = result.of
    ? { zh: `“${result.of}”得分`, en: `score of “${result.of}”` }
    : { zh: '总分', en: 'total' }
  const whose = result.whose === 'parent' ? { zh: '所在单位', en: ' of its unit' } : { zh: '', en: '' }
  return {
    zh: `取自办法 ${result.scheme} ${zh}公布的${whose.zh}${what.zh}`,
    en: `the published ${what.en}${whose.en} of the scheme ${result.scheme}, ${en}`,
  }
}
