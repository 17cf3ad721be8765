import { num, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^得分 = 打了分的评分人（(.+)）所打分的平均(?: ÷ ${num} × 100)?(；各人的分先按.+|；有 (\\d+) 人以上打分的.+?)?(（人数为假定）)?$`,
)

export const readPanel: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const fields = (found?.[1] ?? '').split('、').map((name) => listen.field(name))
  if (!found || !fields.every((one) => one !== undefined)) return undefined
  const [, , full = '100', rule, from, assumed] = found
  const leniency = rule === undefined ? 'none' : from === undefined ? 'zscore' : 'drop_ends'
  return {
    method: {
      kind: 'panel',
      fields,
      leniency,
      full: Number(full),
      ...(from !== undefined && !assumed ? { dropFrom: Number(from) } : {}),
    },
  }
}
