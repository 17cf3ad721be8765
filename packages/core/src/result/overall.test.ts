import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { plainMonth, runMonth } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import type { SchemeInput } from '@plumbline/scheme'
import { getCard, getWholeRanking } from '../index.ts'

const business = await openBusiness()
const period = '2026-10'

/** Trade lit by what is attained; boards ranked; one list of towns and parks. */
function placedScheme(): SchemeInput {
  const scheme = smallScheme({ overall: { basis: 'normalised' }, ranking: { boards: true } })
  const [output, ...rest] = scheme.boards
  const indicators = output!.indicators!.map((one) =>
    one.id === 'trade'
      ? {
          ...one,
          lights: [
            { light: 'green' as const, min: 60 },
            { light: 'red' as const, last: 1 },
          ],
        }
      : one,
  )
  return { ...scheme, boards: [{ ...output!, indicators }, ...rest] }
}

async function ranked(scheme?: SchemeInput) {
  const t = await foundTenant(business, scheme && { scheme })
  await runMonth(t, period, { ...plainMonth, p3: [null, null, null] })
  const at = { schemeId: t.schemeId, period }
  return { t, at, pages: await getWholeRanking(t.as('office'), at) }
}

// Towns are evenly apart, so the second stands half way between 60 and 100.
it('keeps the place among all classes and on every board, and what was compared', async () => {
  const { t, at, pages } = await ranked(placedScheme())
  const lines = pages.flatMap((page) =>
    page.rows.map(
      ({ code, rank, overall, boardPlaces }) =>
        `${code} ${rank} ${overall?.rank}/${overall?.of} ${overall?.score} ${boardPlaces?.map((one) => one && `${one.rank}/${one.of}`)}`,
    ),
  )
  expect(lines).toEqual([
    'p1 1 1/5 100.00 1/2,1/2',
    'p2 2 4/5 60.00 2/2,2/2',
    'p3 null null/5 null ,',
    't1 1 1/5 100.00 1/3,1/3',
    't2 2 3/5 80.00 2/3,2/3',
    't3 3 4/5 60.00 3/3,3/3',
  ])
  const { result } = await getCard(t.as('office'), { ...at, unitId: t.unit('t2').unitId })
  expect([result.overall?.step?.name, result.boardPlaces]).toEqual([
    'overall_normalised',
    [
      { rank: 2, of: 3 },
      { rank: 2, of: 3 },
    ],
  ])
})

it('keeps the light of an indicator with what explains it', async () => {
  const { t, at } = await ranked(placedScheme())
  const litOf = async (code: string) => {
    const { detail } = await getCard(t.as('office'), { ...at, unitId: t.unit(code).unitId })
    return detail.boards[0]?.indicators.find(({ indicator }) => indicator === 'trade')?.lit
  }
  expect(await litOf('t1')).toEqual({ light: 'green', rule: 0, rank: 1, of: 3 })
  expect(await litOf('t2')).toEqual({ light: null, rule: null, rank: 2, of: 3 })
  expect(await litOf('t3')).toEqual({ light: 'red', rule: 1, rank: 3, of: 3 })
  expect(await litOf('p3')).toEqual({ light: null, rule: null, rank: null, of: 2 })
})

it('keeps none of it where the scheme asks for none', async () => {
  const { pages } = await ranked()
  const keys = pages.flatMap((page) => page.rows.flatMap((row) => Object.keys(row)))
  expect(keys).not.toContain('overall')
  expect(keys).not.toContain('boardPlaces')
})
