import type { Text } from '../schema.ts'
import { readPeriod, type Period } from './parse.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const quarters = ['一', '二', '三', '四']

const labels = {
  month: ({ year, number }: Period) => ({ zh: `${year}年${number}月`, en: `${months[number - 1]} ${year}` }),
  quarter: ({ year, number }: Period) => ({
    zh: `${year}年第${quarters[number - 1]}季度`,
    en: `Q${number} ${year}`,
  }),
  half: ({ year, number }: Period) => ({
    zh: `${year}年${number === 1 ? '上' : '下'}半年`,
    en: `${number === 1 ? 'First' : 'Second'} half of ${year}`,
  }),
  year: ({ year }: Period) => ({ zh: `${year}年`, en: String(year) }),
} as const

/** '2026-10' → 2026年10月 / October 2026. */
export function periodLabel(id: string): Text {
  const period = readPeriod(id)
  return labels[period.kind](period)
}
