import { brief } from '../words/brief.ts'
import type { Words } from '../words/words.ts'

export interface ProblemDetail {
  address: string
  /** What the person wrote, as they see it. */
  raw?: string
  unit?: string
  /** A figure, limit or count the sentence needs. */
  figure?: string
  label?: string
  suggestion?: string
}

/** Every way one cell or row can be wrong: code → sentence with its address and what to do. The list is closed. */
const sentences = {
  not_a_number: (d) => ({
    zh: `${d.address} 不是数字：「${d.raw}」。请填阿拉伯数字。`,
    en: `${d.address} is not a number: "${d.raw}". Enter digits.`,
  }),
  error_value: (d) => ({
    zh: `${d.address} 是错误值 ${d.raw}。请改正公式或直接填数字。`,
    en: `${d.address} holds the error ${d.raw}. Correct the formula or type the number.`,
  }),
  not_calculated: (d) => ({
    zh: `${d.address} 的公式没有计算结果。请用 Excel/WPS 打开，重新计算（F9）并保存后再上传。`,
    en: `The formula in ${d.address} has no saved result. Open the file in Excel or WPS, recalculate (F9), save and upload again.`,
  }),
  is_date: (d) => ({
    zh: `${d.address} 是日期（${d.raw}），不是数字。请把单元格格式改为数值后重填。`,
    en: `${d.address} is a date (${d.raw}), not a number. Set the cell format to number and enter it again.`,
  }),
  has_unit: (d) => ({
    zh: `${d.address} 带了文字：「${d.raw}」。请只填数字，计量单位是${d.unit}。`,
    en: `${d.address} carries text: "${d.raw}". Enter the number alone; the unit is ${d.unit}.`,
  }),
  unexpected_percent: (d) => ({
    zh: `${d.address} 填成了百分数（${d.raw}），但计量单位是${d.unit}。请填${d.unit}数。`,
    en: `${d.address} is a percentage (${d.raw}) but the unit is ${d.unit}. Enter the figure in ${d.unit}.`,
  }),
  scaled_format: (d) => ({
    zh: `${d.address} 的显示格式把数字缩小了（实际是 ${d.raw}）。请把单元格格式改为数值，核对后重填。`,
    en: `The format of ${d.address} shows less than the cell holds (${d.raw}). Set the cell format to number, check it and enter it again.`,
  }),
  too_many_decimals: (d) => ({
    zh: `${d.address} 的 ${d.raw} 超过 ${d.figure} 位小数。请核实后改填，例如 ${d.suggestion}。`,
    en: `${d.address}: ${d.raw} has more than ${d.figure} decimals. Check it and enter, for example, ${d.suggestion}.`,
  }),
  too_large: (d) => ({
    zh: `${d.address} 的数字过大或位数过多（${d.raw}），无法准确保存。请核实。`,
    en: `${d.address}: the number is too large or has too many digits (${d.raw}) to be kept exactly. Check it.`,
  }),
  below_min: (d) => ({
    zh: `${d.address} 的 ${d.raw} 小于允许的最小值 ${d.figure}。请核实。`,
    en: `${d.address}: ${d.raw} is below the least allowed value ${d.figure}. Check it.`,
  }),
  above_max: (d) => ({
    zh: `${d.address} 的 ${d.raw} 大于允许的最大值 ${d.figure}。请核实。`,
    en: `${d.address}: ${d.raw} is above the greatest allowed value ${d.figure}. Check it.`,
  }),
  unit_suspect: (d) => ({
    zh: `${d.address} 的 ${d.raw} 与上期值 ${d.figure} 相差约 ${d.label} 倍。是否误用了${d.suggestion}？计量单位是${d.unit}。`,
    en: `${d.address}: ${d.raw} is about ${d.label} times off the previous ${d.figure}. Was ${d.suggestion} used by mistake? The unit is ${d.unit}.`,
  }),
  fraction_suspect: (d) => ({
    zh: `${d.address} 的 ${d.raw} 与上期值 ${d.figure} 相差约 100 倍。是否把百分数填成了小数？${d.raw} 会按 ${d.raw}% 计，如应为 ${d.suggestion}% 请填 ${d.suggestion}。`,
    en: `${d.address}: ${d.raw} is about 100 times off the previous ${d.figure}. It counts as ${d.raw}%; if ${d.suggestion}% is meant, enter ${d.suggestion}.`,
  }),
  row_missing: (d) => ({
    zh: `没有找到指标「${d.label}」这一行。请使用新下载的模板，不要删除行或改指标名称。`,
    en: `The row for "${d.label}" was not found. Use a fresh template; do not delete rows or rename indicators.`,
  }),
  row_repeated: (d) => ({
    zh: `指标「${d.label}」出现了不止一次（${d.raw}），不知道以哪一行为准。请只保留一行。`,
    en: `"${d.label}" appears more than once (${d.raw}). Keep one row.`,
  }),
  row_unknown: (d) => ({
    zh: `${d.address} 所在行「${d.label}」不是本单位要报的指标，没有读入。`,
    en: `The row "${d.label}" at ${d.address} is not an indicator of this unit and was not read.`,
  }),
} as const satisfies Record<string, (detail: ProblemDetail) => Words>

export type FigureProblemCode = keyof typeof sentences
export const figureProblemCodes = Object.keys(sentences) as FigureProblemCode[]

/** An `error` must be put right before submission; a `question` needs a person's yes; a `note` is for information. */
export type Severity = 'error' | 'question' | 'note'
const softer: Partial<Record<FigureProblemCode, Severity>> = {
  unit_suspect: 'question',
  fraction_suspect: 'question',
  row_unknown: 'note',
}

export interface FigureProblem {
  code: FigureProblemCode
  severity: Severity
  /** Empty when the cell does not exist. */
  address: string
  message: Words
  suggestion?: string
}

export function figureProblem(code: FigureProblemCode, detail: ProblemDetail): FigureProblem {
  const write: (detail: ProblemDetail) => Words = sentences[code]
  const message = write({ ...detail, raw: brief(detail.raw), label: brief(detail.label) })
  const problem = { code, severity: softer[code] ?? 'error', address: detail.address, message }
  return detail.suggestion === undefined ? problem : { ...problem, suggestion: detail.suggestion }
}
