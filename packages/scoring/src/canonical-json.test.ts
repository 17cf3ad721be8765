import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('RFC 8785', () => {
  it('prints the example of section 3.2.3', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })
  it('sorts keys by UTF-16 code units (section 3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7)
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('2467153')
  })
  it('sorts keys that look like numbers as text', () => {
    expect(canonicalJson({ '2': 'b', '10': 'a' })).toBe('{"10":"a","2":"b"}')
  })
  it('prints numbers as ECMAScript does (appendix B)', () => {
    const numbers = [
      0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 1e21,
      9.999999999999997e22, 333333333.3333332, 0.000001, 1e-7,
    ]
    expect(numbers.map(canonicalJson)).toEqual([
      '0',
      '0',
      '5e-324',
      '-5e-324',
      '1.7976931348623157e+308',
      '9007199254740992',
      '295147905179352830000',
      '1e+21',
      '9.999999999999997e+22',
      '333333333.3333332',
      '0.000001',
      '1e-7',
    ])
  })
})

it('does not depend on the order keys were set in, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

it('leaves out members that are undefined, beside awkward keys too', () => {
  expect(canonicalJson({ a: undefined, b: [1] })).toBe('{"b":[1]}')
  expect(canonicalJson({ a: undefined, 10: { c: undefined }, 9: 1 })).toBe('{"10":{},"9":1}')
})

it('keeps keys that an object would not keep in their place, at any depth', () => {
  const keys = JSON.parse(
    '{"b":[{"10":1,"9":{"b":2,"a":1}}],"a":{"__proto__":{"x":1},"constructor":2}}',
  ) as object
  expect(canonicalJson(keys)).toBe(
    '{"a":{"__proto__":{"x":1},"constructor":2},"b":[{"10":1,"9":{"a":1,"b":2}}]}',
  )
})

it('takes an escape somebody typed for text, not for a lone surrogate', () => {
  expect(canonicalJson(['\\ud800', '😀'])).toBe('["\\\\ud800","😀"]')
})

it.each([
  Number.NaN,
  Infinity,
  undefined,
  1n,
  () => 1,
  Symbol('x'),
  [undefined],
  new Array(1),
  { 1: [undefined] },
  { 1: Number.NaN },
  [{ a: '\udc00' }],
  new Date(0),
  new Map(),
  '\ud800',
  { '\udc00': 1 },
])('refuses what JSON cannot say (%s)', (value) => {
  expect(() => canonicalJson(value)).toThrow('not_canonical')
})
