import type { Text } from '../schema.ts'
import { expressionLimits as limits } from './limits.ts'

/** Half open, in characters of the formula. */
export interface Span {
  start: number
  end: number
}

/** What is wrong with a formula, where, and the way out. */
export interface ExpressionProblem {
  code: keyof typeof words
  at: Span
  message: Text
  hint: Text
}

interface Words {
  message: Text
  hint: Text
}

const say = (message: [zh: string, en: string], hint: [zh: string, en: string]): Words => ({
  message: { zh: message[0], en: message[1] },
  hint: { zh: hint[0], en: hint[1] },
})

const shorten: [string, string] = [
  '拆成几个推算值（source: derived），一步一个',
  'Split it into derived values (`source: derived`), one step each',
]

/** `{it}` is the piece of the formula it is about. */
const words = {
  expression_too_long: say(
    [`算式超过 ${limits.length} 个字符`, `The formula is longer than ${limits.length} characters`],
    shorten,
  ),
  expression_too_large: say(
    [
      `算式太大：最多 ${limits.nodes} 个名称、数和运算，${limits.names} 个不同名称，函数最多 ${limits.arguments} 个参数`,
      `The formula is too large: at most ${limits.nodes} names, numbers and operations, ${limits.names} different names, ${limits.arguments} arguments`,
    ],
    shorten,
  ),
  expression_too_deep: say(
    [
      `算式嵌套超过 ${limits.depth} 层，或连续运算超过 ${limits.row} 步`,
      `The formula is nested more than ${limits.depth} deep, or runs on for more than ${limits.row} operations`,
    ],
    shorten,
  ),
  expression_syntax: say(
    ['算式在“{it}”处读不懂', 'The formula cannot be read at “{it}”'],
    [
      '用 + - * / 、括号、比较和“条件 ? 甲 : 乙”写',
      'Write it with + - * /, brackets, comparisons and “test ? a : b”',
    ],
  ),
  expression_not_allowed: say(
    ['算式里不能用“{it}”', 'A formula cannot use “{it}”'],
    [
      '只能用数、数据项、month、months、min、max、abs、四则运算、比较、&& || ! 和“? :”；舍入由方案统一规定',
      'Only numbers, fields, month, months, min, max, abs, + - * /, comparisons, && || ! and “? :”; rounding is set for the whole scheme',
    ],
  ),
  expression_unknown_name: say(
    ['没有“{it}”这个数据项', 'There is no field “{it}”'],
    [
      '写“指标.数据项”，或本指标数据项的编号',
      'Write “indicator.field”, or the id of a field of this indicator',
    ],
  ),
  expression_wrong_type: say(
    ['“{it}”把数和真假混在一起', '“{it}” mixes numbers with yes-or-no'],
    [
      '“?”之前写比较，如 a > 0 ? b : c；min、max 至少两个数',
      'Put a comparison before “?”, as in a > 0 ? b : c; min and max take two numbers or more',
    ],
  ),
  expression_not_a_number: say(
    ['算式的结果不是数', 'The result of the formula is not a number'],
    ['写成“条件 ? 数 : 数”', 'Write it as “test ? number : number”'],
  ),
  expression_divides_by_zero: say(
    ['“{it}”的除数总是 0', 'The divisor of “{it}” is always 0'],
    ['改成不为 0 的除数', 'Divide by something that is not 0'],
  ),
  expression_number: say(
    ['数“{it}”太大或写法不对', 'The number “{it}” is too large or not a plain decimal'],
    ['用十进制小数写，整数不超过 15 位', 'Write a decimal number; whole ones of at most 15 digits'],
  ),
} as const

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** A problem about the stretch `at` of `text`. */
export function problemAt(code: ExpressionProblem['code'], text: string, at: Span): ExpressionProblem {
  const it = clip(text.slice(at.start, Math.max(at.end, at.start + 1)) || '…')
  const fill = (words: Text): Text => ({
    zh: words.zh.replace('{it}', () => it),
    en: words.en.replace('{it}', () => it),
  })
  return { code, at, message: fill(words[code].message), hint: words[code].hint }
}
