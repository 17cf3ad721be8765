import { expect, it } from 'vitest'
import { indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { derived, readerIn } from './read.fixture.ts'

const each = 17
const nameOf = (k: number) => `i${Math.floor(k / each)}.d${k % each}`
/** 102 derived values over six indicators, each one more than the one before; the first is v of `i`. */
const indicators = Array.from({ length: 6 }, (_, n) =>
  indicatorOf(`i${n}`, {
    fields: Array.from({ length: each }, (_, m) => {
      const k = n * each + m
      return derived(`d${m}`, k === 0 ? 'i.v' : `${nameOf(k - 1)} + 1`)
    }),
  }),
)
const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', {}), ...indicators] }])
const reader = () => readerIn(scheme, { u: { 'i.v': '1' } })

it('derived values standing on one another are computed up to 101 deep and refused beyond', () => {
  expect(reader()(nameOf(100), 'value').numbers[0]).toBe(101)
  const deeper = reader()(nameOf(101), 'value')
  expect(deeper.numbers[0]).toBeNaN()
  expect(deeper.whyNot(0)).toEqual({ code: 'expression_refused', value: 'i0.d0' })
})

it('a class may have more of them where none asks for too many at once', () => {
  const read = reader()
  const numbers = Array.from({ length: 102 }, (_, k) => read(nameOf(k), 'value').numbers[0])
  expect(numbers).toEqual(Array.from({ length: 102 }, (_, k) => k + 1))
})
