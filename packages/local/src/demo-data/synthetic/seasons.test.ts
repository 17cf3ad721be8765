import { expect, it } from 'vitest'
import { seasons } from './seasons.ts'

it.each(Object.entries(seasons))('%s: twelve months make the year', (_, season) => {
  expect(season).toHaveLength(12)
  expect(season.reduce((sum, percent) => sum + Math.round(percent * 10), 0)).toBe(1000)
})
