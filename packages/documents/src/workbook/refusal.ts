import type { Words } from '../words/words.ts'

/** Why a file is not opened at all. Each sentence ends with what the person can do. */
const sentences = {
  empty: () => ({
    zh: '文件是空的（0 字节）。请确认文件已保存后重新上传。',
    en: 'The file is empty (0 bytes). Save it and upload it again.',
  }),
  too_large: (d: string) => ({
    zh: `文件有 ${d}，超过上限。请删去图片和无关工作表后重新上传。`,
    en: `The file is ${d}, over the limit. Remove pictures and unrelated sheets and upload it again.`,
  }),
  not_a_workbook: () => ({
    zh: '这不是 Excel 工作簿。请上传填好的报送模板（.xlsx，WPS/Excel「另存为」可选格式）。',
    en: 'This is not an Excel workbook. Upload the completed template as .xlsx ("Save as" in WPS or Excel).',
  }),
  legacy_xls: () => ({
    zh: '这是旧版 .xls（或 .et）格式，不能读取。请在 Excel/WPS 中「另存为」.xlsx 后重新上传。',
    en: 'This is the old .xls (or .et) format. In Excel or WPS choose "Save as" .xlsx and upload that.',
  }),
  other_format: (d: string) => ({
    zh: `这是 ${d} 格式，不能读取。请「另存为」Excel 工作簿（.xlsx）后重新上传。`,
    en: `This is a ${d} file. Save it as an Excel workbook (.xlsx) and upload that.`,
  }),
  encrypted: () => ({
    zh: '文件设了打开密码，无法读取。请取消密码后重新上传。',
    en: 'The file is protected by a password. Remove the password and upload it again.',
  }),
  macros: () => ({
    zh: '文件含有宏（.xlsm），出于安全不接收。请「另存为」不含宏的 .xlsx 后重新上传。',
    en: 'The file contains macros (.xlsm), which are not accepted. Save it as .xlsx without macros.',
  }),
  damaged: () => ({
    zh: '文件不完整或已损坏。请用 Excel/WPS 打开并重新保存，再上传一次。',
    en: 'The file is incomplete or damaged. Open it in Excel or WPS, save it again and upload it.',
  }),
  bomb: (d: string) => ({
    zh: `文件解压后异常庞大（${d}），已拒绝。请把数据复制到新下载的模板中再上传。`,
    en: `The file unpacks to an abnormal size (${d}) and was refused. Copy the data into a fresh template.`,
  }),
  unsafe_xml: (d: string) => ({
    zh: `文件内部（${d}）含有不允许的声明，已拒绝。请把数据复制到新下载的模板中再上传。`,
    en: `The file contains a forbidden declaration (${d}) and was refused. Copy the data into a fresh template.`,
  }),
  too_many_sheets: (d: string) => ({
    zh: `工作簿有 ${d} 个工作表，太多了。请只保留报送表。`,
    en: `The workbook has ${d} sheets, too many. Keep only the reporting sheet.`,
  }),
  too_many_rows: (d: string) => ({
    zh: `表格行数过多：${d} 处仍有内容。请删除数据区以下的内容后重新上传。`,
    en: `Too many rows: there is still content at ${d}. Delete what is below the data and upload again.`,
  }),
  too_many_columns: (d: string) => ({
    zh: `表格列数过多：${d} 处仍有内容。请删除数据区右侧的内容后重新上传。`,
    en: `Too many columns: there is still content at ${d}. Delete what is right of the data and upload again.`,
  }),
  too_many_cells: (d: string) => ({
    zh: `表格内容过多（超过 ${d} 个单元格）。请只保留报送表。`,
    en: `Too much content (over ${d} cells). Keep only the reporting sheet.`,
  }),
  unreadable_text: () => ({
    zh: '文本编码无法识别（既不是 UTF-8 也不是 GBK/GB18030）。请用 Excel/WPS「另存为」.xlsx 后重新上传。',
    en: 'The text encoding is neither UTF-8 nor GBK/GB18030. In Excel or WPS choose "Save as" .xlsx and upload that.',
  }),
} as const satisfies Record<string, (detail: string) => Words>

export type RefusalCode = keyof typeof sentences
export const refusalCodes = Object.keys(sentences) as RefusalCode[]

export interface Refusal {
  code: RefusalCode
  message: Words
  detail?: string
}

/** Thrown inside this folder only; `openWorkbook` and `readCsv` turn it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export function refuse(code: RefusalCode, detail?: string): never {
  throw new Refused(refusalOf(code, detail))
}

export function refusalOf(code: RefusalCode, detail?: string): Refusal {
  const message = sentences[code](detail ?? '')
  return detail === undefined ? { code, message } : { code, message, detail }
}
