import { isZone } from '../../periods/zone.ts'
import { errorOf, type Rule } from '../rule.ts'

/** A period opens, then is due, then closes; in a time zone that exists. */
export const calendarOrder: Rule = ({ scheme: { calendar } }) => {
  const { opensAfterDays: opens, dueAfterDays: due, closesAfterDays: closes, zone } = calendar
  const order = errorOf('calendar_order', {
    place: due < opens ? 'calendar.dueAfterDays' : 'calendar.closesAfterDays',
    message: {
      zh: `开放 ${opens}、截止 ${due}、关闭 ${closes} 天，次序不对`,
      en: `Opens ${opens}, due ${due}, closes ${closes} days after: not in order`,
    },
    hint: { zh: '开放 ≤ 截止 ≤ 关闭', en: 'opens ≤ due ≤ closes' },
  })
  const place = errorOf('calendar_zone', {
    place: 'calendar.zone',
    message: { zh: `没有“${zone}”这个时区`, en: `There is no time zone “${zone}”` },
    hint: { zh: '例如 Asia/Shanghai', en: 'For example Asia/Shanghai' },
  })
  return [...(opens <= due && due <= closes ? [] : [order]), ...(isZone(zone) ? [] : [place])]
}
