import { wayTo } from '../origins.ts'
import type { Scheme } from '../schema/scheme.ts'
import type { Text } from '../schema/text.ts'

/** What the keys that figures stand under are called; a key without a word is shown as it is written. */
const words: Record<string, Text> = {
  aggregate: { zh: '合成方式', en: 'aggregation' },
  atMost: { zh: '“以内”', en: '“at most”' },
  boards: { zh: '板块', en: 'boards' },
  calendar: { zh: '日程', en: 'calendar' },
  cap: { zh: '上限', en: 'cap' },
  cascade: { zh: '挂钩', en: 'links' },
  classes: { zh: '类别', en: 'classes' },
  coefficients: { zh: '系数', en: 'coefficients' },
  consequences: { zh: '结果运用', en: 'consequences' },
  days: { zh: '期限（天）', en: 'days' },
  demands: { zh: '对办法本身的要求', en: 'demands' },
  goal: { zh: '目标值', en: 'goal' },
  grades: { zh: '等次', en: 'grades' },
  heads: { zh: '主要负责人等次', en: 'grades of heads' },
  honours: { zh: '荣誉', en: 'honours' },
  ledger: { zh: '加减分', en: 'bonus and deduction' },
  lights: { zh: '亮灯', en: 'lights' },
  max: { zh: '最高', en: 'maximum' },
  memberQuotas: { zh: '成员评优比例', en: 'quota of members' },
  method: { zh: '计分办法', en: 'method' },
  min: { zh: '最低', en: 'minimum' },
  overall: { zh: '大排序', en: 'overall ranking' },
  own: { zh: '本级占比', en: 'own share' },
  points: { zh: '分值', en: 'points' },
  ranking: { zh: '排位', en: 'ranking' },
  rounding: { zh: '取位', en: 'rounding' },
  rule: { zh: '规则', en: 'rule' },
  share: { zh: '比例', en: 'share' },
  steps: { zh: '档次', en: 'steps' },
  tags: { zh: '标签', en: 'tags' },
  ties: { zh: '并列', en: 'ties' },
  weight: { zh: '分值', en: 'weight' },
  weightings: { zh: '差异权重', en: 'own weights' },
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const nameOf = (value: unknown): Text | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && isText(value.name)
    ? value.name
    : undefined

/** A place of the scheme in words: the names of the things on the way, and at the end the key's own: 共性指标 › 党建 › 分值. */
export function describePlace(scheme: Scheme, at: string): Text {
  const way = wayTo(scheme, at) ?? []
  const said = way.flatMap(({ key, value }, index) => {
    const isEnd = index === way.length - 1
    const own = nameOf(value)
    // Lists that are named for what is in them say nothing more, unless the place is the list.
    return own ?? (isEnd || !nameOf(way[index + 1]?.value) ? (words[key] ?? { zh: key, en: key }) : [])
  })
  return { zh: said.map(({ zh }) => zh).join(' › '), en: said.map(({ en }) => en).join(' › ') }
}
