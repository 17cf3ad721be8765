import { isPlaceRule, scoreOverlaps } from '../../light-places.ts'
import type { Problem } from '../../problem.ts'
import { describeLight, describeScores } from '../../words/lights.ts'
import { placedLights, type PlacedLights } from '../placed-lights.ts'
import { adviceOf, type Rule } from '../rule.ts'
import { darkScores } from './lights-cover.ts'

function gapProblems({ place, rules }: PlacedLights): Problem[] {
  const dark = rules.some(isPlaceRule) ? null : darkScores(rules)
  if (dark === null) return []
  const message = { zh: `${dark.zh}的没有灯`, en: `No light for: ${dark.en}` }
  const hint = {
    zh: '如不是有意不亮灯，末尾加一条兜底，如 { light: green, min: 0 }',
    en: 'Unless that is meant, end with a rule for the rest, such as `{ light: green, min: 0 }`',
  }
  return [adviceOf('lights_scores_gap', { place, message, hint })]
}

const overlapProblems = ({ place, rules }: PlacedLights): Problem[] =>
  scoreOverlaps(rules).map(({ lights, ...range }) => {
    const [scores, said] = [describeScores(range), lights.map(describeLight)]
    return adviceOf('lights_scores_overlap', {
      place,
      message: {
        zh: `${scores.zh}同时符合${said.map(({ zh }) => zh).join('、')}，按次序亮${said[0]!.zh}`,
        en: `${scores.en} is ${said.map(({ en }) => en).join(' and ')}; by order it is ${said[0]!.en}`,
      },
      hint: {
        zh: '让两档首尾相接，如 min: 80 与 max: 80（max 本身不在内）',
        en: 'Let one end where the other begins, such as `min: 80` and `max: 80`, which is itself not in',
      },
    })
  })

/**
 * Without a rule by place, some score, or being less far behind, may have no light; said, since it may be meant. Scores two lights claim
 * are decided by the order, and said too.
 */
export const lightsScores: Rule = ({ scheme }) =>
  placedLights(scheme).flatMap((lit) => [...gapProblems(lit), ...overlapProblems(lit)])
