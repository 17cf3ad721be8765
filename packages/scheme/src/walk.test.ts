import { expect, it } from 'vitest'
import { Scheme, type SchemeInput } from './schema.ts'
import { goodScheme, type Draft } from './scheme.fixture.ts'
import {
  boardsOf,
  fieldsToSubmit,
  findField,
  findIndicator,
  indicatorsOf,
  isScored,
  periodsNeeded,
  splitFieldRef,
  targetFields,
} from './walk.ts'

const scheme = Scheme.parse(goodScheme())

function twoClasses(): Scheme {
  const draft: Draft = goodScheme()
  draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
  draft.boards[0]!.indicators[1]!.classes = ['county']
  return Scheme.parse(draft)
}

it('asks a class only what is meant for it', () => {
  expect(indicatorsOf(twoClasses(), 'district').map(({ id }) => id)).toEqual(['gdp'])
  expect(indicatorsOf(twoClasses(), 'county').map(({ id }) => id)).toEqual(['gdp', 'air'])
})

it('drops boards of which a class is asked nothing', () => {
  const draft: Draft = goodScheme()
  for (const indicator of draft.boards[0]!.indicators) indicator.classes = ['county']
  expect(boardsOf(Scheme.parse(draft), 'district')).toEqual([])
})

it('tells what units enter from what the office enters', () => {
  const names = (fields: ReturnType<typeof fieldsToSubmit>) =>
    fields.map(({ indicator, field }) => `${indicator.id}.${field.id}`)
  expect(names(fieldsToSubmit(scheme, 'district'))).toEqual(['gdp.level', 'air.pm25'])
  expect(names(targetFields(scheme, 'district'))).toEqual(['gdp.goal'])
})

it('finds indicators and fields by reference', () => {
  expect(findIndicator(scheme, 'air')?.board.id).toBe('economy')
  expect(findIndicator(scheme, 'gone')).toBeUndefined()
  expect(splitFieldRef('level', 'gdp')).toEqual({ indicator: 'gdp', field: 'level' })
  expect(findField(scheme, 'gdp.level', 'air')?.unit).toBe('亿元')
  expect(findField(scheme, 'level', 'air')).toBeUndefined()
})

it('calls scored what has both points and a method', () => {
  const [gdp] = scheme.boards[0]!.indicators
  const { method: _method, ...without } = gdp!
  expect([gdp!, { ...gdp!, weight: 0 }, without].map(isScored)).toEqual([true, false, false])
})

it('looks back as far as its growth measures do, blends included, each period once', () => {
  const draft: Draft = goodScheme()
  const growth = (lag: number) => ({
    kind: 'minmax' as const,
    measure: { kind: 'growth' as const, field: 'pm25', lag },
  })
  const part = (lag: number) => ({ name: { zh: '增速', en: 'growth' }, share: 0.5, method: growth(lag) })
  draft.boards[0]!.indicators[1]!.method = { kind: 'blend', parts: [part(12), part(1)] }
  draft.boards[0]!.indicators.push({ ...draft.boards[0]!.indicators[1]!, id: 'again', method: growth(12) })
  expect(periodsNeeded(Scheme.parse(draft), '2026-10')).toEqual(['2026-10', '2026-09', '2025-10'])
  expect(periodsNeeded(scheme, '2026-10')).toEqual(['2026-10'])
})

it('looks back to the start of the year where a last score may count', () => {
  const draft = goodScheme()
  const scheme = (missing: 'zero' | 'last', lag?: number) => {
    const one = structuredClone(draft) as SchemeInput
    const [gdp] = one.boards[0]!.indicators!
    Object.assign(gdp!, { missing })
    if (lag) gdp!.method = { kind: 'minmax', measure: { kind: 'growth', field: 'level', lag } }
    return Scheme.parse(one)
  }
  expect(periodsNeeded(scheme('zero'), '2026-03')).toEqual(['2026-03'])
  expect(periodsNeeded(scheme('last'), '2026-03')).toEqual(['2026-03', '2026-02', '2026-01'])
  expect(periodsNeeded(scheme('last'), '2026-01')).toEqual(['2026-01'])
  expect(periodsNeeded(scheme('last', 12), '2026-02')).toEqual(['2026-02', '2026-01', '2025-02', '2025-01'])
  expect(periodsNeeded(scheme('last'), '2026')).toEqual(['2026', '2025'])
})
