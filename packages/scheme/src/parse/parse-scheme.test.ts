import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readScheme } from '../read.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { parseScheme } from './parse-scheme.ts'

const findings = (text: string, format?: 'yaml' | 'json') => {
  const parsed = parseScheme(text, format)
  return parsed.ok ? [] : parsed.problems.map(({ code, place }) => `${code} ${place}`)
}
const words = (text: string) => {
  const parsed = parseScheme(text)
  return parsed.ok ? [] : parsed.problems.map(({ message }) => `${message.zh} / ${message.en}`)
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document spoilt on purpose has no type
type Draft = Record<string, any>

const broken = (change: (draft: Draft) => void) => {
  const draft: Draft = goodScheme()
  change(draft)
  return JSON.stringify(draft)
}

it('reads the same scheme from YAML and from JSON, with its defaults filled in', () => {
  const [yaml, json] = [parseScheme(stringify(goodScheme())), parseScheme(JSON.stringify(goodScheme()))]
  expect(yaml.ok && yaml.scheme.rounding).toEqual({ mode: 'half_up', decimals: 2 })
  expect(yaml).toEqual(json)
})

it('reads what Windows saves with a byte order mark in front', () => {
  expect(parseScheme(`\ufeff${JSON.stringify(goodScheme())}`).ok).toBe(true)
  expect(parseScheme(`\ufeff${stringify(goodScheme())}`).ok).toBe(true)
})

describe('says what is wrong and where', () => {
  it.each([
    ['a missing key', broken((draft) => delete draft['period']), 'shape_invalid_value period'],
    [
      'an unknown key',
      broken((draft) => (draft['boards'][0].colour = 'red')),
      'shape_unrecognized_keys boards[0]',
    ],
    [
      'an unknown key at the root',
      broken((draft) => (draft['colour'] = 'red')),
      'shape_unrecognized_keys colour',
    ],
    [
      'a wrong type',
      broken((draft) => (draft['boards'][0].weight = 'ten')),
      'shape_invalid_type boards[0].weight',
    ],
    [
      'a weight below zero',
      broken((draft) => (draft['boards'][0].indicators[1].weight = -1)),
      'shape_too_small boards[0].indicators[1].weight',
    ],
    ['an id with capitals', broken((draft) => (draft['id'] = 'GDP')), 'shape_invalid_format id'],
    [
      'an unknown method',
      broken((draft) => (draft['boards'][0].indicators[0].method.kind = 'magic')),
      'shape_invalid_union boards[0].indicators[0].method.kind',
    ],
    [
      'a light rule that is none',
      broken((draft) => (draft['lights'] = [{ light: 'red' }])),
      'shape_invalid_union lights[0]',
    ],
  ])('%s', (_, text, finding) => {
    expect(findings(text)).toEqual([finding])
  })

  it('tells what is missing from what is of the wrong type', () => {
    const messages = (text: string) => {
      const parsed = parseScheme(text)
      return parsed.ok ? [] : parsed.problems.map(({ message, hint }) => `${message.zh}：${hint.zh}`)
    }
    expect(messages(broken((draft) => (draft['boards'][0].weight = 'ten')))).toEqual(['类型不对：应填数字'])
    expect(messages(broken((draft) => delete draft['boards'][0].weight))).toEqual(['缺少这一项：应填数字'])
  })

  it('in both languages, with a way out', () => {
    const parsed = parseScheme(broken((draft) => (draft['boards'][0].colour = 'red')))
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      {
        code: 'shape_unrecognized_keys',
        place: 'boards[0]',
        message: { zh: '不认识的键："colour"', en: 'Unknown keys: "colour"' },
        hint: { zh: '检查拼写，或删去该键', en: 'Check the spelling, or remove the key' },
        severity: 'error',
      },
    ])
  })
})

describe('refuses documents that are not one plain value', () => {
  it('with a key given twice', () => {
    expect(findings('id: a\nid: b\n')).toEqual(['document_duplicate_key line 2'])
    expect(findings('{"id": "a",\n "id": "b"}')).toEqual(['document_duplicate_key line 2'])
    expect(words('id: a\n权重: 1\n权重: 2\n')).toEqual([
      '键“权重”重复，第 3 行 / The key “权重” is repeated on line 3',
    ])
    expect(words('{"id": "a",\n "id": "b"}')[0]).toMatch(/^键“id”重复/)
  })

  it.each([
    'id: [',
    'a: *x',
    'id: "\\q"',
    'a: b: c',
    'a\n---\nb',
    "{'id': 'a'}",
    '{"id":',
    'id: !!js/function "x"',
  ])('and says so in Chinese too, for %j', (text) => {
    const [zh, en] = words(text)[0]!.split(' / ')
    expect(zh).not.toMatch(/[a-z]{3}/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('with more aliases than anyone writes', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
    expect(findings(bomb.join('\n'))).toEqual(['document_unreadable '])
  })

  it('with tags, broken syntax, or JSON that is only nearly JSON', () => {
    expect(findings('id: !!js/function "x"')).toEqual(['document_syntax line 1'])
    expect(findings('id: [')[0]).toMatch(/^document_syntax/)
    expect(findings("{'id': 'a'}", 'json')).toEqual(['document_unreadable line 1'])
  })

  it('nested too deep, with the line', () => {
    expect(findings(`id: a\ntitle: {\n zh: ${'['.repeat(65)}`)).toEqual(['document_too_deep line 3'])
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', '['.repeat(5000) + ']'.repeat(5000)],
    ['dashes', `${'- '.repeat(5000)}a`],
    ['boards in boards of JSON', '{"boards":['.repeat(300) + ']}'.repeat(300)],
    ['an alias inside what it names', 'boards: &a [{boards: *a}]'],
  ])('nested deeper than anything real, with %s', (_, text) => {
    expect(findings(text).map((one) => one.split(' ')[0])).toEqual(['document_too_deep'])
  })

  it('too large', () => {
    expect(findings('x'.repeat(2_000_001))).toEqual(['document_too_large '])
  })

  it('that reach for the prototype', () => {
    expect(findings(JSON.stringify(goodScheme()).replace('{', '{"__proto__":{"x":1},'))).not.toEqual([])
  })

  it.each(['42', 'null', '[]', 'text'])('such as %j', (text) => {
    expect(findings(text)).toEqual(['shape_invalid_type '])
    expect(words(text)[0]).toContain('整份文档不是一组“键: 值”')
  })

  it.each(['', ' \n\n', '\ufeff', '# 只有注释\n'])('that say nothing, such as %j', (text) => {
    expect(findings(text)).toEqual(['document_empty line 1'])
  })

  it('that are no text, or text of another encoding', () => {
    expect(findings('PK\u0003\u0004\u0000\u0000')).toEqual(['document_not_text line 1'])
    expect(findings('id: a\ntitle: \ufffd\ufffd\n')).toEqual(['document_not_text line 2'])
  })
})

it('reads stored schemes and throws bad_scheme with the place for what is none', () => {
  expect(readScheme(goodScheme()).id).toBe('sample')
  expect(() => readScheme({ ...goodScheme(), period: 'week' })).toThrow('bad_scheme: period')
})
