import { gradeRules } from '../../grades.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

const noQuota = (at: string) =>
  errorOf('grades_unit_quota', {
    place: `${at}.topQuota`,
    message: {
      zh: '按单位评定时，须有最高等次的比例及取舍办法',
      en: 'Grading unit by unit needs a share of the best grade and its rounding',
    },
    hint: {
      zh: '写 topQuota；有本单位比例的，以本单位比例为准',
      en: 'Write topQuota; where a unit has a share of its own, that counts',
    },
  })

const bothHold = (at: string) =>
  adviceOf('grades_unit_shares', {
    place: `${at}.rule`,
    message: {
      zh: '按位次的比例与单位的比例同时有效，以较小者为准，提高单位比例可能不起作用',
      en: 'Shares by place hold beside the unit’s own: the smaller counts, and raising the unit’s may change nothing',
    },
    hint: { zh: 'rule 改用分数线（bands）', en: 'Let rule go by lines (bands)' },
  })

/** Where persons are graded unit by unit, the quota of each unit limits the best grade, and nothing else should. */
export const gradesUnit: Rule = ({ scheme: { grades } }) =>
  (grades ? gradeRules(grades) : [])
    .filter(({ grades: { within } }) => within === 'unit')
    .flatMap(({ at, grades: { topQuota, rule } }) => [
      ...(topQuota ? [] : [noQuota(at)]),
      ...(rule.kind === 'quotas' ? [bothHold(at)] : []),
    ])
