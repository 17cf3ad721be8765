import type { Light, LightRule, Text } from '../schema.ts'

const lights = {
  green: { zh: '绿灯', en: 'green' },
  yellow: { zh: '黄灯', en: 'yellow' },
  red: { zh: '红灯', en: 'red' },
} as const satisfies Record<Light, Text>

export const describeLight = (light: Light): Text => lights[light]

function describeRule(rule: LightRule): Text {
  const light = describeLight(rule.light)
  if ('last' in rule) return { zh: `后 ${rule.last} 名亮${light.zh}`, en: `last ${rule.last} ${light.en}` }
  const places = rule.from === rule.to ? `${rule.from}` : `${rule.from}–${rule.to}`
  return { zh: `第 ${places} 名亮${light.zh}`, en: `places ${places} ${light.en}` }
}

/** 第 1–4 名亮绿灯，第 5–7 名亮黄灯，后 3 名亮红灯；先符合者为准 */
export function describeLights(rules: readonly LightRule[]): Text {
  if (rules.length === 0) return { zh: '不亮灯', en: 'no lights' }
  const said = rules.map(describeRule)
  return {
    zh: `${said.map(({ zh }) => zh).join('，')}；先符合者为准`,
    en: `${said.map(({ en }) => en).join(', ')}; the first that matches counts`,
  }
}
