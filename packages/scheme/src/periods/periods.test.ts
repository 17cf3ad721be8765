import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateIn,
  endOfPeriod,
  instantAt,
  isZone,
  kindOfPeriod,
  monthShare,
  parsePeriod,
  periodDates,
  periodId,
  periodsInside,
  periodLabel,
  periodOn,
  shiftPeriod,
  startOfPeriod,
  yearOfPeriod,
} from './index.ts'

it('reads the four kinds of period and writes them back', () => {
  for (const id of ['2026-10', '2026-01', '2026-Q3', '2026-H1', '2026'])
    expect(periodId(parsePeriod(id)!)).toBe(id)
  expect(parsePeriod('2026-10')).toEqual({ kind: 'month', year: 2026, number: 10 })
  expect(['2026-10', '2026-Q3', '2026-H1', '2026'].map(kindOfPeriod)).toEqual([
    'month',
    'quarter',
    'half',
    'year',
  ])
})

it.each([
  '',
  '2026-13',
  '2026-00',
  '2026-1',
  '2026-Q5',
  '2026-H3',
  '26-10',
  '2026-10-01',
  ' 2026',
  '2026-q1',
])('takes %j for no period', (id) => {
  expect(parsePeriod(id)).toBeUndefined()
  expect(() => endOfPeriod(id)).toThrow('bad_period')
})

it('steps over the turn of the year in both directions', () => {
  expect(shiftPeriod('2026-01', -1)).toBe('2025-12')
  expect(shiftPeriod('2026-10', 15)).toBe('2028-01')
  expect(shiftPeriod('2026-Q1', -5)).toBe('2024-Q4')
  expect(shiftPeriod('2026-H2', 1)).toBe('2027-H1')
  expect(shiftPeriod('2026', -1)).toBe('2025')
  expect(shiftPeriod('2026-07', 0)).toBe('2026-07')
})

it('knows first and last days, leap years included', () => {
  expect(['2024-02', '2026-02', '2026-Q3', '2026-H1', '2026'].map(endOfPeriod)).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2026-09-30',
    '2026-06-30',
    '2026-12-31',
  ])
  expect(['2026-10', '2026-Q3', '2026-H2', '2026'].map(startOfPeriod)).toEqual([
    '2026-10-01',
    '2026-07-01',
    '2026-07-01',
    '2026-01-01',
  ])
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

it('finds the period of each kind that a day lies in', () => {
  const on = (date: string) =>
    (['month', 'quarter', 'half', 'year'] as const).map((kind) => periodOn(kind, date))
  expect(on('2026-06-30')).toEqual(['2026-06', '2026-Q2', '2026-H1', '2026'])
  expect(on('2026-07-01')).toEqual(['2026-07', '2026-Q3', '2026-H2', '2026'])
})

it('lists the periods that make up a longer one', () => {
  expect(periodsInside('2026-Q3', 'month')).toEqual(['2026-07', '2026-08', '2026-09'])
  expect(periodsInside('2026-H2', 'quarter')).toEqual(['2026-Q3', '2026-Q4'])
  expect(periodsInside('2026', 'half')).toEqual(['2026-H1', '2026-H2'])
  const months = periodsInside('2026', 'month')
  expect([months.length, months[0], months[11]]).toEqual([12, '2026-01', '2026-12'])
  expect(periodsInside('2026-10', 'month')).toEqual(['2026-10'])
  expect(periodsInside('2026-10', 'quarter')).toEqual([])
})

it('tells the share of the year gone and the year it is part of', () => {
  expect(['2026-10', '2026-Q3', '2026-H1', '2026'].map(monthShare)).toEqual([10 / 12, 3 / 4, 1 / 2, 1])
  expect(['2026-10', '2026-Q3', '2026'].map(yearOfPeriod)).toEqual(['2026', '2026', '2026'])
})

it('labels periods in Chinese and English', () => {
  expect(['2026-10', '2026-Q3', '2026-H1', '2026'].map(periodLabel)).toEqual([
    { zh: '2026年10月', en: 'October 2026' },
    { zh: '2026年第三季度', en: 'Q3 2026' },
    { zh: '2026年上半年', en: 'First half of 2026' },
    { zh: '2026年', en: '2026' },
  ])
})

describe('dates in a time zone', () => {
  const calendar = {
    zone: 'Asia/Shanghai',
    opensAfterDays: 1,
    dueAfterDays: 5,
    closesAfterDays: 8,
    closesAt: '18:00',
  }

  it('opens as the day begins, and is due and closes at the hour set', () => {
    expect(periodDates('2026-10', calendar)).toEqual({
      opens: '2026-10-31T16:00:00.000Z',
      due: '2026-11-05T10:00:00.000Z',
      closes: '2026-11-08T10:00:00.000Z',
    })
  })

  it('follows daylight saving where there is any', () => {
    expect(instantAt('2026-07-01', '09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z')
    expect(instantAt('2026-12-01', '09:00', 'Europe/Berlin')).toBe('2026-12-01T08:00:00.000Z')
    expect(instantAt('2026-03-08', '03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
    expect(instantAt('2026-03-08', '01:30', 'America/New_York')).toBe('2026-03-08T06:30:00.000Z')
    expect(instantAt('2026-11-01', '00:30', 'America/New_York')).toBe('2026-11-01T04:30:00.000Z')
  })

  it('takes a time that daylight saving skips to the other side of the gap', () => {
    expect(instantAt('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
    expect(instantAt('2026-03-29', '02:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('reads the day of an instant in its zone', () => {
    expect(dateIn('2026-10-31T15:59:59Z', 'Asia/Shanghai')).toBe('2026-10-31')
    expect(dateIn('2026-10-31T16:00:00Z', 'Asia/Shanghai')).toBe('2026-11-01')
  })

  it('knows which zones exist', () => {
    expect(['Asia/Shanghai', 'UTC', 'Asia/Nowhere', ''].map(isZone)).toEqual([true, true, false, false])
  })
})
