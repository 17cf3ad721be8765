import { describe, expect, it } from 'vitest'
import { compileExpression, expressionLimits, type ExpressionNames } from './index.ts'

const known: ExpressionNames = {
  own: 'gdp',
  fields: new Map([
    ['gdp', new Set(['level', 'goal', 'month', 'g', 'gt'])],
    ['pop', new Set(['total'])],
  ]),
}

function evaluate(text: string, values: Record<string, number> = {}) {
  const compiled = compileExpression(text, known)
  if (!compiled.ok) return compiled.problems.map(({ code }) => code).join()
  return compiled.evaluate(compiled.names.map((name) => values[name]!))
}

const refusals = (text: string) => {
  const compiled = compileExpression(text, known)
  return compiled.ok ? [] : compiled.problems.map(({ code, at }) => `${code} ${at.start}-${at.end}`)
}

describe('computes', () => {
  const values = { 'gdp.level': 92, 'gdp.goal': 200, 'pop.total': 4, month: 10, months: 12 }
  it.each<[string, number]>([
    ['gdp.level / pop.total * 100', 2300],
    ['level / goal', 0.46],
    ['1 / 2', 0.5],
    ['2 * level + 1', 185],
    ['level - -1', 93],
    ['1e2 + 0.5', 100.5],
    ['month / months * goal', (10 / 12) * 200],
    ['min(level, goal, 3) + max(1, 2) + abs(-level)', 97],
    ['level > 90 && goal >= 200 || level == 0 ? 1 : 2', 1],
    ['!(level != 92) ? 1 : 2', 1],
    ['goal == 200 ? level : level / 0.5', 92],
    ['gdp . level\n * 2', 184],
    ['0 * -1', 0],
  ])('%s = %d', (text, result) => {
    expect(evaluate(text, values)).toBe(result)
  })

  it('the dynamic coefficient of P7: growth 7 against a target of 5 → 1.2, against 0.5 → 4.25', () => {
    const text = '1 + 0.5 * (g - gt) / max(gt, 1)'
    expect(evaluate(text, { 'gdp.g': 7, 'gdp.gt': 5 })).toBe(1.2)
    expect(evaluate(text, { 'gdp.g': 7, 'gdp.gt': 0.5 })).toBe(4.25)
    expect(evaluate(`max(0.9, min(1.1, ${text}))`, { 'gdp.g': 7, 'gdp.gt': 5 })).toBe(1.1)
  })

  it('says what it reads, once each, own fields in full', () => {
    const compiled = compileExpression('level + gdp.level * month + pop.total', known)
    expect(compiled.ok && compiled.names).toEqual(['gdp.level', 'month', 'pop.total'])
  })

  it('means the calendar by month, and a field of that name by its full one', () => {
    expect(evaluate('month', { month: 3, 'gdp.month': 7 })).toBe(3)
    expect(evaluate('gdp.month', { month: 3, 'gdp.month': 7 })).toBe(7)
  })

  it('is shown with its numbers, negative ones in brackets', () => {
    const compiled = compileExpression('level/goal * min(level, 1.5e3)', known)
    expect(compiled.ok && compiled.show(['-92', '200'])).toBe('(-92) ÷ 200 × min((-92), 1.5e3)')
  })
})

describe('a step that leaves the numbers is a fault by name, even where it would not show in the end', () => {
  it.each<[string, number, string | number]>([
    ['100 / level', 0, 'divided_by_zero'],
    ['level / level', 0, 'divided_by_zero'],
    ['min(100, 100 / level)', 0, 'divided_by_zero'],
    ['1 / level > 5 ? 100 : 0', 0, 'divided_by_zero'],
    ['level == 0 ? 0 : 100 / level', 0, 0],
    ['min(100, level * level)', 1e308, 'out_of_range'],
    ['max(0, -level - level)', 1e308, 'out_of_range'],
    ['level + 1', Number.NaN, 'out_of_range'],
    ['level + 1', Number.POSITIVE_INFINITY, 'out_of_range'],
    ['1e308 * 10 + level', 0, 'out_of_range'],
  ])('%s at %d: %s', (text, level, outcome) => {
    expect(evaluate(text, { 'gdp.level': level })).toBe(outcome)
  })
})

describe('refuses, with the place', () => {
  it.each<[string, string]>([
    ['level +', 'expression_syntax 7-7'],
    ['', 'expression_syntax 0-0'],
    ['level = 3', 'expression_syntax 6-7'],
    ['level // all of it', 'expression_syntax 6-8'],
    ['实际值 * 2', 'expression_syntax 0-1'],
    ['1 + lvel', 'expression_unknown_name 4-8'],
    ['total', 'expression_unknown_name 0-5'],
    ['gdp', 'expression_unknown_name 0-3'],
    ['gdp.total + pop.total', 'expression_unknown_name 0-9'],
    ['level > 0', 'expression_not_a_number 0-9'],
    ['1 + (level + true)', 'expression_wrong_type 5-17'],
    ['level ? 1 : 2', 'expression_wrong_type 0-5'],
    ['min(level)', 'expression_wrong_type 0-10'],
    ['level / 0', 'expression_divides_by_zero 0-9'],
    ['level / (2 - 2 * 1)', 'expression_divides_by_zero 0-18'],
    ['level / -0.0', 'expression_divides_by_zero 0-12'],
    ['level * 1e400', 'expression_number 8-13'],
    ['level * 1234567890123456', 'expression_number 8-24'],
    ['level * 0x10', 'expression_number 8-12'],
    ['level % 2', 'expression_not_allowed 0-9'],
    ['round(level)', 'expression_not_allowed 0-12'],
    ['(gdp).level', 'expression_not_allowed 1-11'],
  ])('%s: %s', (text, problem) => {
    expect(refusals(text)).toEqual([problem])
  })

  it('names every fault at once, in both languages, with a way out', () => {
    const compiled = compileExpression('lvel + round(goal)', known)
    expect(compiled).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'expression_unknown_name',
          message: { zh: '没有“lvel”这个数据项', en: 'There is no field “lvel”' },
        },
        { code: 'expression_not_allowed', message: { zh: '算式里不能用“round(goal)”' } },
      ],
    })
    expect(compiled.ok ? [] : compiled.problems.map(({ hint }) => hint.zh === '' || hint.en === '')).toEqual([
      false,
      false,
    ])
  })
})

describe('hostile formulas end at a limit or at a word they may not use', () => {
  const { length, nodes, depth, row, names } = expressionLimits
  const many = Array.from({ length: names + 1 }, (_, k) => `f${k}`)

  it.each<[string, string]>([
    ['longer than the limit', `${'1 + '.repeat(length / 4)}1`],
    ['a megabyte', '('.repeat(1_000_000)],
    ['endless conditions', `${'true?'.repeat(300)}1`],
  ])('%s', (_, text) => {
    expect(refusals(text)).toEqual([`expression_too_long 0-${text.length}`])
  })

  it.each<[string, string, string]>([
    ['a flat sum of many', `${'1+'.repeat(nodes / 2)}1`, 'expression_too_large'],
    ['a long chain of steps', `${'1+'.repeat(row)}1`, 'expression_too_deep'],
    ['deep brackets', `${'('.repeat(depth + 1)}1${')'.repeat(depth + 1)}`, 'expression_too_deep'],
    ['deep functions', `${'abs('.repeat(depth + 1)}1${')'.repeat(depth + 1)}`, 'expression_too_deep'],
    ['many signs', `${'-'.repeat(row)}1`, 'expression_too_deep'],
    ['many negations', `${'!'.repeat(nodes)}true ? 1 : 2`, 'expression_too_large'],
    ['deep conditions', `${'true?'.repeat(30)}1${':1'.repeat(30)}`, 'expression_too_deep'],
    ['many arguments', `min(${'1,'.repeat(10)}1)`, 'expression_too_large'],
    ['a huge list', `[${'1,'.repeat(400)}1]`, 'expression_too_large'],
    ['lists in lists', `${'['.repeat(15)}1${']'.repeat(15)}`, 'expression_not_allowed'],
    ['a list of all', '[level, goal]', 'expression_not_allowed'],
    ['a map', '{"a": level}', 'expression_not_allowed'],
    ['a map of lists', '{"a": [1, 2]}', 'expression_not_allowed'],
    ['map in map in map', '[1].map(x, [1].map(y, [1].map(z, z)))', 'expression_not_allowed'],
    ['filter', '[1].filter(x, true)', 'expression_not_allowed'],
    ['all', '[1].all(x, x > 0) ? 1 : 2', 'expression_not_allowed'],
    ['exists', '[1].exists(x, x > 0) ? 1 : 2', 'expression_not_allowed'],
    ['exists_one', '[1].exists_one(x, x > 0) ? 1 : 2', 'expression_not_allowed'],
    ['has', 'has(gdp.level) ? 1 : 2', 'expression_not_allowed'],
    ['bind', 'cel.bind(x, level, x)', 'expression_not_allowed'],
    ['a slow pattern', '"aaaaaaaaaaaaaaaaaaaaaaaa!".matches("^(a+)+$") ? 1 : 2', 'expression_not_allowed'],
    ['text', '"a" + "b"', 'expression_not_allowed,expression_not_allowed'],
    ['text of a number', 'string(level)', 'expression_not_allowed'],
    ['size of text', 'size("aaa")', 'expression_not_allowed'],
    ['bytes', 'b"abc"', 'expression_not_allowed'],
    ['nothing at all', 'null', 'expression_not_allowed'],
    ['time', 'timestamp("2026-01-01T00:00:00Z").getFullYear()', 'expression_not_allowed'],
    ['a whole number of the other kind', '5u', 'expression_not_allowed'],
    ['conversion', 'int(level)', 'expression_not_allowed'],
    ['types', 'type(level) == double ? 1 : 2', 'expression_not_allowed,expression_unknown_name'],
    ['membership', 'level in [1]', 'expression_not_allowed'],
    ['an index', 'gdp["level"]', 'expression_not_allowed'],
    ['optional fields', 'gdp.?level', 'expression_syntax'],
    ['our own helper', 'finite(level)', 'expression_not_allowed'],
    ['our own slots', 'n0 + n1', 'expression_unknown_name,expression_unknown_name'],
    ['__proto__', '__proto__', 'expression_not_allowed'],
    ['gdp.__proto__', 'gdp.__proto__', 'expression_unknown_name'],
    ['constructor', 'constructor', 'expression_unknown_name'],
    ['gdp.constructor', 'gdp.constructor', 'expression_unknown_name'],
    ['gdp.constructor.constructor', 'gdp.constructor.constructor("x")', 'expression_not_allowed'],
    ['toString', 'toString', 'expression_unknown_name'],
    ['gdp.toString()', 'gdp.toString()', 'expression_not_allowed'],
    ['hasOwnProperty', 'hasOwnProperty', 'expression_unknown_name'],
    ['constructor()', 'constructor(1)', 'expression_not_allowed'],
    ['a reserved word', 'while + 1', 'expression_not_allowed'],
    ['a long number', '9'.repeat(length), 'expression_number'],
  ])('%s', (_, text, codes) => {
    expect(evaluate(text)).toBe(codes)
  })

  it('too many names', () => {
    const wide: ExpressionNames = { own: 'a', fields: new Map([['a', new Set(many)]]) }
    const sum = (all: string[]) =>
      `max(${all.slice(0, 10).join()}) + max(${all.slice(10, 20).join()}) + ${all.slice(20).join(' + ')}`
    expect(compileExpression(sum(many.slice(1)), wide).ok).toBe(true)
    expect(compileExpression(sum(many), wide)).toMatchObject({ problems: [{ code: 'expression_too_large' }] })
  })

  it('what stays just within the limits is computed', () => {
    expect(evaluate(`${'1+'.repeat(row - 1)}1`)).toBe(row)
    expect(evaluate(`${'-'.repeat(row - 1)}1`)).toBe(-1)
    expect(evaluate(`${'('.repeat(depth - 1)}1${')'.repeat(depth - 1)}`)).toBe(1)
  })
})
