import { labelOf, wayTo } from '../origins.ts'
import type { Scheme } from '../schema/scheme.ts'
import type { Text } from '../schema/text.ts'
import { allBoards, findIndicator } from '../walk.ts'

/** What the keys that figures stand under are called; a key without a word is a list's item, an id or shown as it is written. */
const words: Record<string, Text> = {
  about: { zh: '范围', en: 'what it is about' },
  above: { zh: '高于', en: 'above' },
  aggregate: { zh: '合成方式', en: 'aggregation' },
  atLeast: { zh: '至少', en: 'at least' },
  atMost: { zh: '“以内”', en: '“at most”' },
  base: { zh: '基础比例', en: 'base' },
  below: { zh: '低于', en: 'below' },
  boards: { zh: '板块', en: 'boards' },
  byClass: { zh: '各类别', en: 'by class' },
  calendar: { zh: '日程', en: 'calendar' },
  cap: { zh: '上限', en: 'cap' },
  cascade: { zh: '挂钩', en: 'links' },
  classes: { zh: '类别', en: 'classes' },
  coefficients: { zh: '系数', en: 'coefficients' },
  consequences: { zh: '结果运用', en: 'consequences' },
  days: { zh: '期限（天）', en: 'days' },
  demands: { zh: '对办法本身的要求', en: 'demands' },
  dynamic: { zh: '动态系数', en: 'dynamic coefficient' },
  fields: { zh: '数据', en: 'figures' },
  first: { zh: '前几名', en: 'first' },
  floor: { zh: '目标下限', en: 'floor of the target' },
  from: { zh: '起', en: 'from' },
  full: { zh: '满分', en: 'full marks' },
  given: { zh: '各单位档次', en: 'step of each unit' },
  givenRank: { zh: '外部位次', en: 'place given from outside' },
  goal: { zh: '目标值', en: 'goal' },
  grades: { zh: '等次', en: 'grades' },
  heads: { zh: '主要负责人等次', en: 'grades of heads' },
  honours: { zh: '荣誉', en: 'honours' },
  indicators: { zh: '指标', en: 'indicators' },
  last: { zh: '后几名', en: 'last' },
  ledger: { zh: '加减分', en: 'bonus and deduction' },
  lights: { zh: '亮灯', en: 'lights' },
  max: { zh: '最高', en: 'maximum' },
  memberQuotas: { zh: '成员评优比例', en: 'quota of members' },
  method: { zh: '计分办法', en: 'method' },
  min: { zh: '最低', en: 'minimum' },
  minGroup: { zh: '最少家数', en: 'least number of units' },
  name: { zh: '名称', en: 'name' },
  otherwise: { zh: '未指定时', en: 'where none is given' },
  overall: { zh: '大排序', en: 'overall ranking' },
  own: { zh: '本级占比', en: 'own share' },
  periods: { zh: '期数', en: 'periods' },
  places: { zh: '名次', en: 'places' },
  points: { zh: '分值', en: 'points' },
  precedence: { zh: '先后', en: 'precedence' },
  ranking: { zh: '排位', en: 'ranking' },
  rounding: { zh: '取位', en: 'rounding' },
  rule: { zh: '规则', en: 'rule' },
  rules: { zh: '规则', en: 'rules' },
  share: { zh: '比例', en: 'share' },
  static: { zh: '静态系数', en: 'static coefficient' },
  steps: { zh: '档次', en: 'steps' },
  tags: { zh: '标签', en: 'tags' },
  ties: { zh: '并列', en: 'ties' },
  times: { zh: '次数', en: 'times' },
  to: { zh: '止', en: 'to' },
  tolerance: { zh: '允许偏差', en: 'tolerance' },
  topQuota: { zh: '最高等次比例', en: 'quota of the best grade' },
  vetoRanking: { zh: '一票否决后的排位', en: 'ranking after a veto' },
  vocabulary: { zh: '等次名称', en: 'names of the grades' },
  weight: { zh: '分值', en: 'weight' },
  weightings: { zh: '差异权重', en: 'own weights' },
  weights: { zh: '分值', en: 'weights' },
  when: { zh: '条件', en: 'condition' },
  within: { zh: '范围', en: 'within' },
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const nameOf = (value: unknown): Text | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && isText(value.name)
    ? value.name
    : undefined

/** Rules without a name are counted: 第 2 项. What hangs on an indicator's or a board's id is called by its name. */
function wordOf(scheme: Scheme, key: string, around: unknown): Text {
  const known = words[key]
  if (known) return known
  const inList = Array.isArray(around) ? around.findIndex((item, at) => labelOf(item, at) === key) + 1 : 0
  if (inList > 0) return { zh: `第 ${inList} 项`, en: `no. ${inList}` }
  const named = findIndicator(scheme, key)?.indicator ?? allBoards(scheme.boards).find(({ id }) => id === key)
  return named?.name ?? { zh: key, en: key }
}

/** A place of the scheme in words: the names of the things on the way, and at the end the key's own: 共性指标 › 党建 › 分值. */
export function describePlace(scheme: Scheme, at: string): Text {
  const way = wayTo(scheme, at) ?? []
  const said = way.flatMap(({ key, value }, index) => {
    const isEnd = index === way.length - 1
    const own = nameOf(value)
    // Lists that are named for what is in them say nothing more, unless the place is the list.
    return own ?? (isEnd || !nameOf(way[index + 1]?.value) ? wordOf(scheme, key, way[index - 1]?.value) : [])
  })
  return { zh: said.map(({ zh }) => zh).join(' › '), en: said.map(({ en }) => en).join(' › ') }
}
