import { placedLedgerRules } from '../ledger-worth.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

/** What the seed scheme allows (S1-04); another range may be meant, so it is advice. */
const usual = { min: 3, max: 10 }

const backwards = (place: string, { min, max }: typeof usual) =>
  errorOf('ledger_range', {
    place: `${place}.points.min`,
    message: {
      zh: `最低倍数 ${min} 大于最高倍数 ${max}`,
      en: `The least multiple ${min} is above the most, ${max}`,
    },
    hint: { zh: '对调两个数', en: 'Exchange the two' },
  })

const unusual = (place: string, { min, max }: typeof usual) =>
  adviceOf('ledger_range_unusual', {
    place: `${place}.points`,
    message: {
      zh: `倍数为 ${min} 至 ${max}，超出通行的 ${usual.min} 至 ${usual.max} 倍`,
      en: `The multiple may be ${min} to ${max}, outside the usual ${usual.min} to ${usual.max}`,
    },
    hint: {
      zh: '确认这是本意，或改回 3 至 10 倍以内',
      en: 'Make sure that this is meant, or stay within 3 to 10',
    },
  })

/** Times 3 to 10, not 10 to 3: otherwise no multiple would be allowed; a range beyond that is pointed out. */
export const ledgerRange: Rule = ({ scheme }) =>
  placedLedgerRules(scheme).flatMap(({ place, rule: { points } }) => {
    if (points.kind !== 'multiple') return []
    if (points.min > points.max) return backwards(place, points)
    return points.min < usual.min || points.max > usual.max ? unusual(place, points) : []
  })
