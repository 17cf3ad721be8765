import { expect, it } from 'vitest'
import { describeInputVintage } from './input-vintage.ts'

it('says of which vintage a figure is, and what it took the place of', () => {
  const replaced = [
    { vintage: 'flash' as const, value: '92' },
    { vintage: 'preliminary' as const, value: '93.5' },
  ]
  expect(describeInputVintage({ vintage: 'final', replaced })).toEqual({
    zh: '最终核实数，取代预统计数 92、初步数 93.5',
    en: 'final figure, in place of the flash estimate 92, the preliminary figure 93.5',
  })
  expect(describeInputVintage({ vintage: 'flash' })?.zh).toBe('预统计数')
  expect(describeInputVintage({})).toBeUndefined()
})
