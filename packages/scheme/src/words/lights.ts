import { isPlaceRule, isProgressRule, isScoreRule, scoreRange } from '../light-places.ts'
import type { Light, LightRule, PlaceRule, ScoreRule, Text } from '../schema.ts'

const lights = {
  green: { zh: '绿灯', en: 'green' },
  yellow: { zh: '黄灯', en: 'yellow' },
  red: { zh: '红灯', en: 'red' },
} as const satisfies Record<Light, Text>

export const describeLight = (light: Light): Text => lights[light]

/** { from: 60, to: 80 } → 60 分以上（含）、不满 80 分; the end is not in it (P17). */
export function describeScores({ from, to }: { from: number; to: number }): Text {
  const below = { zh: `不满 ${to} 分`, en: `below ${to}` }
  if (from === -Infinity) return to === Infinity ? { zh: '任何得分', en: 'any score' } : below
  return to === Infinity
    ? { zh: `${from} 分以上（含）`, en: `${from} and above` }
    : { zh: `${from} 分以上（含）、不满 ${to} 分`, en: `${from} to below ${to}` }
}

function describePlaces(rule: PlaceRule): Text {
  if ('last' in rule) return { zh: `后 ${rule.last} 名`, en: `last ${rule.last}` }
  const places = rule.from === rule.to ? `${rule.from}` : `${rule.from}–${rule.to}`
  return { zh: `第 ${places} 名`, en: `places ${places}` }
}

const describeScoreRule = (rule: ScoreRule): Text => describeScores(scoreRange(rule))

const describeBehind = (behind: number): Text => ({
  zh: `完成率落后时间进度 ${behind} 个百分点以上（含）`,
  en: `completion ${behind} points or more behind the share of the year gone`,
})

/** 第 1–4 名亮绿灯; 60 分以上（含）、不满 80 分亮黄灯; 完成率落后时间进度 10 个百分点以上（含）亮红灯 */
export function describeLightRule(rule: LightRule): Text {
  const [light, when] = [
    describeLight(rule.light),
    isPlaceRule(rule)
      ? describePlaces(rule)
      : isProgressRule(rule)
        ? describeBehind(rule.behind)
        : describeScoreRule(rule),
  ]
  return { zh: `${when.zh}亮${light.zh}`, en: `${when.en} ${light.en}` }
}

/** 第 1–4 名亮绿灯，第 5–7 名亮黄灯，后 3 名亮红灯；先符合者为准 */
export function describeLights(rules: readonly LightRule[]): Text {
  if (rules.length === 0) return { zh: '不亮灯', en: 'no lights' }
  const said = rules.map(describeLightRule)
  return {
    zh: `${said.map(({ zh }) => zh).join('，')}；先符合者为准`,
    en: `${said.map(({ en }) => en).join(', ')}; the first that matches counts`,
  }
}

/** The same for the lights of one indicator: places among the class on it, and what is attained on it where scores are meant. */
export function describeIndicatorLights(rules: readonly LightRule[]): Text {
  const { zh, en } = describeLights(rules)
  return rules.some(isScoreRule)
    ? { zh: `按本指标得分和位次：${zh}`, en: `on this indicator's score and place: ${en}` }
    : { zh: `本指标${zh}`, en: `on this indicator: ${en}` }
}
