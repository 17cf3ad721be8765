import type { Problem } from '../../problem.ts'
import type { LightRule, Scheme, Text } from '../../schema.ts'
import { describeLight, describeScores } from '../../words/lights.ts'
import {
  isPlaceRule,
  isProgressRule,
  isScoreRule,
  lightCoverage,
  scoreGaps,
  type LightCoverage,
} from '../../light-places.ts'
import { isAsked } from '../../walk.ts'
import { placedLights, type PlacedLights } from '../placed-lights.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'

const hint = {
  zh: '按本类别的实际数目改写灯色规则',
  en: 'Rewrite the rules for the real number of this class',
}
const about = ({ class: id, count }: ClassSize) => ({
  zh: `类别 ${id}（${count} 个）`,
  en: `Class ${id} (${count})`,
})

/** Which scores no rule lights, and that no rule by progress did either; null where every score is lit. */
export function darkScores(rules: readonly LightRule[]): Text | null {
  const gaps = scoreGaps(rules).map(describeScores)
  if (gaps.length === 0) return null
  const behind = Math.min(...rules.filter(isProgressRule).map((rule) => rule.behind))
  const said = rules.some(isScoreRule)
    ? [{ zh: gaps.map(({ zh }) => zh).join('或 '), en: gaps.map(({ en }) => en).join(' or ') }]
    : []
  const late = { zh: `落后不到 ${behind} 个百分点`, en: `less than ${behind} points behind` }
  const all = behind === Infinity ? said : [...said, late]
  return { zh: all.map(({ zh }) => zh).join('且'), en: all.map(({ en }) => en).join(' and ') }
}

function gapProblem(size: ClassSize, lit: PlacedLights, gaps: number[]): Problem[] {
  const [who, dark] = [about(size), darkScores(lit.rules)]
  if (gaps.length === 0 || dark === null) return []
  const message = {
    zh: `${who.zh}：第 ${gaps.join('、')} 名${dark.zh && `，${dark.zh}的，`}没有灯`,
    en: `${who.en}: no light for places ${gaps.join(', ')}${dark.en && `, ${dark.en}`}`,
  }
  return [adviceOf('lights_gap', { place: lit.place, message, hint })]
}

function overlapProblem(size: ClassSize, place: string, overlap: LightCoverage['overlaps'][number]): Problem {
  const who = about(size)
  const [zh, en] = [
    overlap.lights.map((light) => describeLight(light).zh).join('、'),
    overlap.lights.map((light) => describeLight(light).en).join(' and '),
  ]
  const first = describeLight(overlap.lights[0]!)
  const message = {
    zh: `${who.zh}：第 ${overlap.rank} 名同时符合${zh}，按次序亮${first.zh}`,
    en: `${who.en}: place ${overlap.rank} is ${en}; by order it is ${first.en}`,
  }
  return adviceOf('lights_overlap', { place, message, hint })
}

/** Lists that go by places, with the classes they light. */
const byPlaces = (scheme: Scheme, roster: readonly ClassSize[]) =>
  placedLights(scheme)
    .filter(({ rules }) => rules.some(isPlaceRule))
    .flatMap((lit) =>
      roster
        .filter((size) => !lit.indicator || isAsked(lit.indicator, size.class))
        .map((size) => ({ lit, size })),
    )

/**
 * Rules by place are exact for one number of subjects only: shown for the number there really is (D1). Where rules by score or progress
 * stand beside them, a gap is what none of them lights.
 */
export const lightsCover: Rule = ({ scheme, roster }) =>
  byPlaces(scheme, roster).flatMap(({ lit, size }) => {
    const { gaps, overlaps } = lightCoverage(lit.rules, size.count)
    return [
      ...gapProblem(size, lit, gaps),
      ...overlaps.map((overlap) => overlapProblem(size, lit.place, overlap)),
    ]
  })
