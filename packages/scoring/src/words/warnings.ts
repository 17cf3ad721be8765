import type { Text } from '@plumbline/scheme'

const sentences: Record<string, Text> = {
  degenerate_group: {
    zh: '同类各对象数值全部相等，无法区分，按规定统一给分',
    en: 'All of the class are equal: everyone gets the points set for that case',
  },
  overall_degenerate: {
    zh: '本类别只有一个对象或总分全部相等，类别内无从折算，统一按规定计分',
    en: 'Alone in its class, or all of it have the same total: nothing to scale by, so the points set for that case',
  },
  rater_level: {
    zh: '有评分人给各对象打了同样的分，无法校准，按总平均计',
    en: 'A rater gave everybody the same: nothing to adjust by, the mean of all counts',
  },
  missing_counted_last: { zh: '未报送，按上次得分计', en: 'Not handed in: the last score counts instead' },
  missing_counted_mean: {
    zh: '未报送，按同类平均得分计',
    en: 'Not handed in: the mean of the class counts instead',
  },
  missing_counted_zero: { zh: '未报送，按办法计 0 分', en: 'Not handed in: counted as 0 by the scheme' },
}

export const warningCodes = Object.keys(sentences)

/** Something computed that a reader should know about. */
export function describeWarning(code: string): Text {
  return sentences[code] ?? { zh: code, en: code }
}
