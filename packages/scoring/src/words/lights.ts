import type { LightRule, Text } from '@plumbline/scheme'
import { describeLight, describeLightRule } from '@plumbline/scheme/words'
import { showPoints } from '../numbers/rounding.ts'
import type { IndicatorLight } from '../types.ts'
import { fill } from './fill.ts'

const sentences = {
  place: { zh: '第 {rank} 位（共 {of} 个）', en: 'place {rank} of {of}' },
  progress: {
    zh: '完成率 {completion}%，时间进度 {gone}%：{gone} − {completion} = {behind}',
    en: 'completion {completion} %, share of the year gone {gone} %: {gone} − {completion} = {behind}',
  },
  none: { zh: '没有符合的规则，不亮灯', en: 'no rule matches: no light' },
} as const satisfies Record<string, Text>

/**
 * Why an indicator is lit as it is: its place, its progress where rules ask for it, and the rule that matched first.
 * 第 9 位（共 10 个）；完成率 60.00%，时间进度 83.33333333%：83.33333333 − 60.00 = 23.33333333；后 3 名亮红灯
 */
export function describeIndicatorLight(lit: IndicatorLight, rules: readonly LightRule[]): Text {
  const { rank, of, progress, light } = lit
  const rule = lit.rule === null ? undefined : rules[lit.rule]
  const completion = progress?.completion ?? null
  const said = [
    ...(rank === null ? [] : [fill(sentences.place, { rank: String(rank), of: String(of) })]),
    ...(progress && completion !== null
      ? [
          fill(sentences.progress, {
            completion: showPoints(completion),
            gone: showPoints(progress.gone),
            behind: showPoints(progress.gone - completion),
          }),
        ]
      : []),
    rule ? describeLightRule(rule) : light ? describeLight(light) : sentences.none,
  ]
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
