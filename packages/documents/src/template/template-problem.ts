import { brief } from '../words/brief.ts'
import type { Words } from '../words/words.ts'

interface Detail {
  /** What the file says about itself, and what was expected. */
  found: string
  expected: string
}

/** Why a readable workbook is still not the one to take figures from. */
const sentences = {
  not_template: () => ({
    zh: '这不是本系统下载的报送模板。请下载本期模板，把数据粘贴进去后再上传。',
    en: 'This is not a reporting template from this system. Download the template, paste the data into it and upload that.',
  }),
  wrong_template: () => ({
    zh: '模板已被改动，找不到「指标」和「本期值」两列。请重新下载模板填写。',
    en: 'The template was changed: the columns 指标 and 本期值 were not found. Download a fresh template.',
  }),
  old_template: () => ({
    zh: '这是旧版式的模板，已停用。请重新下载模板，把数据粘贴进去后再上传。',
    en: 'This template has an old layout that is no longer read. Download it again, paste the data and upload that.',
  }),
  foreign_tenant: () => ({
    zh: '这是其他地区的报送模板，不能在这里上传。请下载本单位的模板。',
    en: 'This template belongs to another jurisdiction. Download the template of your unit.',
  }),
  other_unit: (d) => ({
    zh: `这是「${d.found}」的模板，不是本单位的。请下载本单位的模板。`,
    en: `This template belongs to "${d.found}", another unit. Download the template of your unit.`,
  }),
  other_period: (d) => ({
    zh: `这是 ${d.found} 的模板，现在报送的是 ${d.expected}。请下载本期模板。`,
    en: `This template is for ${d.found}; the open period is ${d.expected}. Download this period's template.`,
  }),
  old_scheme_version: (d) => ({
    zh: `模板依据的考核办法版本（${d.found}）与现行版本（${d.expected}）不一致。请重新下载模板，把数据粘贴进去。`,
    en: `The template follows another scheme version (${d.found}) than the one in force (${d.expected}). Download it again and paste the data.`,
  }),
  ambiguous_sheet: (d) => ({
    zh: `有多个工作表都是报送表（${d.found}），不知道以哪个为准。请只保留一个。`,
    en: `Several sheets look like the report (${d.found}). Keep only one.`,
  }),
} as const satisfies Record<string, (detail: Detail) => Words>

export type TemplateProblemCode = keyof typeof sentences
export const templateProblemCodes = Object.keys(sentences) as TemplateProblemCode[]

export interface TemplateProblem {
  code: TemplateProblemCode
  message: Words
}

export function templateProblem(code: TemplateProblemCode, detail: Partial<Detail> = {}): TemplateProblem {
  const write: (detail: Detail) => Words = sentences[code]
  return { code, message: write({ found: brief(detail.found), expected: detail.expected ?? '' }) }
}
