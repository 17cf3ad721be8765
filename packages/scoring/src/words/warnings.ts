import type { Text } from '@plumbline/scheme'

const sentences: Record<string, Text> = {
  degenerate_group: {
    zh: '同类各对象数值全部相等，无法区分，按规定统一给分',
    en: 'All of the class are equal: everyone gets the points set for that case',
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
