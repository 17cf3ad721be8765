import type { z } from 'zod'
import { placeOf, type Problem } from '../problem.ts'
import type { Text } from '../schema.ts'

type Issue = z.core.$ZodIssue
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>

const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ')
const text = (zh: string, en: string): Text => ({ zh, en })

const types: Record<string, Text> = {
  string: text('文字', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('true 或 false', 'true or false'),
  array: text('列表', 'a list'),
  tuple: text('一对数', 'a pair of numbers'),
  object: text('一组“键: 值”', 'a group of “key: value”'),
}
const missing = text('缺少这一项', 'This is missing')
const notAGroup = {
  message: text('整份文档不是一组“键: 值”', 'The document as a whole is no group of “key: value”'),
  hint: text(
    '每行写一个键，如 language: plumbline/1',
    'Write a key on each line, such as language: plumbline/1',
  ),
}
const typeName = (name: string) => types[name] ?? text(name, name)

/** One row per kind of finding: what is wrong, and what to write instead. */
const words: { [C in Issue['code']]?: (issue: IssueOf<C>) => { message: Text; hint: Text } } = {
  invalid_type: (issue) => {
    if (issue.path.length === 0) return notAGroup
    const wanted = typeName(issue.expected)
    return {
      message: issue.input === undefined ? missing : text('类型不对', 'This is of the wrong type'),
      hint: text(`应填${wanted.zh}`, `Write ${wanted.en}`),
    }
  },
  unrecognized_keys: (issue) => ({
    message: text(`不认识的键：${list(issue.keys)}`, `Unknown keys: ${list(issue.keys)}`),
    hint: text('检查拼写，或删去该键', 'Check the spelling, or remove the key'),
  }),
  invalid_value: (issue) => ({
    message: issue.input === undefined ? missing : text('不在可选值之内', 'Not one of the allowed values'),
    hint: text(`可选：${list(issue.values)}`, `Allowed: ${list(issue.values)}`),
  }),
  too_small: (issue) => ({
    message: text('太小、太短或太少', 'Too small, too short or too few'),
    hint: text(
      `应${issue.inclusive === false ? '大于' : '不小于'} ${issue.minimum}`,
      `It must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`,
    ),
  }),
  too_big: (issue) => ({
    message: text('太大、太长或太多', 'Too large, too long or too many'),
    hint: text(
      `应${issue.inclusive === false ? '小于' : '不大于'} ${issue.maximum}`,
      `It must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`,
    ),
  }),
  invalid_format: (issue) => ({
    message: text('写法不对', 'Not written as it should be'),
    hint: text(`应符合 ${issue.pattern ?? issue.format}`, `It must match ${issue.pattern ?? issue.format}`),
  }),
  invalid_union: () => ({
    message: text('不符合任何一种允许的写法', 'Fits none of the allowed forms'),
    hint: text('检查 kind 及各键的拼写', 'Check `kind` and the spelling of the keys'),
  }),
}

const unknown = {
  message: text('不合规定', 'Not allowed'),
  hint: text('对照方案说明改写', 'Rewrite it after the scheme guide'),
}

/** An unknown key at the root stands in nothing that has a name: there the place is the key. */
const pathOf = (issue: Issue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.slice(0, 1) : issue.path

/** A finding of zod in our words, with its place. */
export function problemOf(issue: Issue): Problem {
  const say = words[issue.code] as ((issue: Issue) => { message: Text; hint: Text }) | undefined
  return {
    code: `shape_${issue.code}`,
    place: placeOf(pathOf(issue)),
    ...(say?.(issue) ?? unknown),
    severity: 'error',
  }
}
