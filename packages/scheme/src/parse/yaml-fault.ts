import type { ErrorCode, YAMLError } from 'yaml'
import type { Problem } from '../problem.ts'
import { firstWords } from './refusals.ts'

/** What the reader says in English, in Chinese. */
const chinese: Record<ErrorCode, string> = {
  ALIAS_PROPS: '别名不能再带锚点或标签',
  BAD_ALIAS: '别名或锚点的名称不对',
  BAD_COLLECTION_TYPE: '标签与内容不符',
  BAD_DIRECTIVE: '以 % 开头的指令不对',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '缩进不对，或括号没有关上',
  BAD_PROP_ORDER: '锚点或标签的位置不对',
  BAD_SCALAR_START: '文字不能以这个符号开头，要加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个“键:”，或列表写在了键的位置；文字里有冒号要加引号',
  BLOCK_IN_FLOW: '括号里不能用缩进写法',
  DUPLICATE_KEY: '键重复',
  IMPOSSIBLE: '注释或多行文字的位置不对',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少括号、引号、逗号、冒号或空格',
  MULTILINE_IMPLICIT_KEY: '键要写在一行里，后面跟冒号',
  MULTIPLE_ANCHORS: '一处只能有一个锚点',
  MULTIPLE_DOCS: '一个文件里有两份文档（以 --- 隔开）',
  MULTIPLE_TAGS: '一处只能有一个标签',
  NON_STRING_KEY: '键要是文字',
  RESOURCE_EXHAUSTION: '嵌套太深',
  TAB_AS_INDENT: '缩进只能用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不认识的标签（!）',
  UNEXPECTED_TOKEN: '这里不该有这个符号',
}

/** The key that begins here, without its quotes. */
function keyAt(text: string, from: number): string {
  const [line = ''] = text.slice(from, from + 200).split('\n')
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(line)
  return quoted?.[1] ?? quoted?.[2] ?? line.split(/:(?:\s|$)/)[0]!.trim()
}

function duplicate(key: string, line: number): Problem {
  return {
    code: 'document_duplicate_key',
    place: `line ${line}`,
    message: { zh: `键“${key}”重复，第 ${line} 行`, en: `The key “${key}” is repeated on line ${line}` },
    hint: {
      zh: '同一层里一个键只写一次：删去一处，或改正缩进',
      en: 'Write a key once in its group: remove one of the two, or mend the indentation',
    },
    severity: 'error',
  }
}

/** A finding of the reader of YAML in our words, with its line. */
export function yamlFault(fault: YAMLError, text: string): Problem {
  const { line, col } = fault.linePos?.[0] ?? { line: 1, col: 1 }
  if (fault.code === 'DUPLICATE_KEY') return duplicate(keyAt(text, fault.pos[0]), line)
  return {
    code: 'document_syntax',
    place: `line ${line}`,
    message: {
      zh: `写法有误：${chinese[fault.code] ?? '读不懂'}（第 ${line} 行第 ${col} 个字符）`,
      en: `Not well written: ${firstWords(fault.message)}`,
    },
    hint: { zh: '检查这一行的缩进、引号和括号', en: 'Check indentation, quotes and brackets on this line' },
    severity: 'error',
  }
}
