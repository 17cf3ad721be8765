import type { Text } from '@plumbline/scheme'

const sentences: Record<string, Text> = {
  degenerate_group: {
    zh: '同类各对象数值全部相等，无法区分，按规定统一给分',
    en: 'All of the class are equal: everyone gets the points set for that case',
  },
  missing_counted_zero: { zh: '未报送，按办法计 0 分', en: 'Not handed in: counted as 0 by the scheme' },
}

export const warningCodes = Object.keys(sentences)

/** Something computed that a reader should know about. */
export function describeWarning(code: string): Text {
  return sentences[code] ?? { zh: code, en: code }
}
