import type { Problem } from '../problem.ts'
import type { Text } from '../schema.ts'
import { maxDepth } from './depth.ts'

const refusal = (code: string, place: string, words: { message: Text; hint: Text }): Problem => ({
  code: `document_${code}`,
  place,
  ...words,
  severity: 'error',
})

export const tooLarge = (characters: number) =>
  refusal('too_large', '', {
    message: {
      zh: `方案超过 ${characters} 个字符`,
      en: `The scheme has more than ${characters} characters`,
    },
    hint: { zh: '拆成几份方案', en: 'Split it into several schemes' },
  })

export const empty = () =>
  refusal('empty', 'line 1', {
    message: { zh: '文件是空的', en: 'The file is empty' },
    hint: {
      zh: '看看是否保存了；从 presets 里的一份办法改起最省事',
      en: 'See whether it was saved; a scheme of the presets is a good start',
    },
  })

export const notText = (line: number) =>
  refusal('not_text', `line ${line}`, {
    message: {
      zh: '不是 UTF-8 编码的文本，不能当 YAML 或 JSON 读',
      en: 'This is not text in UTF-8 and cannot be read as YAML or JSON',
    },
    hint: {
      zh: '用文本编辑器另存为 UTF-8；Excel 的指标表请用 draft 起草',
      en: 'Save it as UTF-8 in a text editor; from an indicator table in Excel, draft a scheme',
    },
  })

export const tooDeep = (place = '') =>
  refusal('too_deep', place, {
    message: {
      zh: `括号或缩进嵌套超过 ${maxDepth} 层`,
      en: `Brackets or indentation are nested more than ${maxDepth} deep`,
    },
    hint: {
      zh: '检查没有关上的括号，和指向自身的别名',
      en: 'Look for brackets left open, and for an alias inside what it names',
    },
  })

const unreadable = (detail: Text, place = '') =>
  refusal('unreadable', place, {
    message: { zh: `文档读不懂：${detail.zh}`, en: `The document cannot be read: ${detail.en}` },
    hint: { zh: '检查缩进、引号、括号和别名', en: 'Check indentation, quotes, brackets and aliases' },
  })

/** The reader quotes what it could not read, which may be a whole page. */
export const firstWords = (message: string) => (message.split('\n')[0] ?? '').slice(0, 200)

/** What was thrown while reading: syntax of JSON, aliases, or nesting deeper than the stack. */
export function thrown(fault: unknown): Problem {
  if (fault instanceof RangeError) return tooDeep()
  const message = fault instanceof Error ? firstWords(fault.message) : 'unknown'
  if (fault instanceof SyntaxError) {
    const line = /line (\d+)/.exec(message)?.[1]
    return unreadable({ zh: 'JSON 写法有误', en: message }, line ? `line ${line}` : '')
  }
  const zh = message.includes('Excessive alias') ? '别名用得太多' : '别名（*）没有对应的锚点（&）'
  return unreadable({ zh: fault instanceof ReferenceError ? zh : '原因不明', en: message })
}
