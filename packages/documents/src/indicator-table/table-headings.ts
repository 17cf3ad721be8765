import type { TableColumn } from '@plumbline/scheme'

export type Heading = TableColumn | 'number' | 'board' | 'board2' | 'board3' | 'leader'

/** What people call the columns, without blanks and without what stands in brackets. */
const headings: { [H in Heading]: RegExp } = {
  number: /^(?:序号|编号|序)$/,
  board: /^(?:板块|一级指标|考核板块|考核项目|项目|指标类别|类别|类型|维度|考核内容|一级板块)$/,
  board2: /^(?:子板块|2级板块|二级板块|准则层)$/,
  board3: /^(?:3级板块|三级板块)$/,
  name: /^(?:考核|具体|评价|三级|二级)?指标(?:名称|项)?$/,
  unit: /^(?:计量)?单位$/,
  points: /^(?:分值|权重|权数|分数|满分|标准分|基准分|指标权重|权重分值?|分值权重)$/,
  method: /^(?:计分|评分|记分|考核|评价|计算|打分)(?:办法|方法|标准|规则|细则|方式|说明)$/,
  target: /^(?:(?:\d{4}年)?(?:年度|全年|考核)?目标(?:值|任务|数)?|任务目标|目标任务)$/,
  responsible: /^(?:考核)?(?:责任|牵头|主责)(?:单位|部门|科室)$/,
  leader: /^(?:责任|分管|牵头|包抓)(?:领导|人)$/,
  frequency: /^(?:考核|报送|评价|统计|采集)?(?:频次|频率|周期)$/,
  source: /^(?:数据|指标)?(?:来源|数据来源|提供单位|来源单位|提供部门)$/,
  note: /^(?:备注|说明)$/,
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[(\[].*$/, '')

export const headingOf = (text: string): Heading | undefined => {
  const said = plain(text)
  return (Object.keys(headings) as Heading[]).find((heading) => headings[heading].test(said))
}

/** 三级指标 beside 二级指标: the lower is the indicator, the higher a board. */
export const levelOf = (text: string): number | undefined => {
  const found = /^([一二三])级指标$/.exec(plain(text))
  return found ? '一二三'.indexOf(found[1]!) + 1 : undefined
}
