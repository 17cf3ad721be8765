import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { getScheme } from './index.ts'
import { remember } from './remember.ts'
import type { SchemeVersion } from './schema.ts'
import { schemes } from './store.ts'

const business = await openBusiness()

it('reads a published version once, and nobody can change what the others read', async () => {
  const t = await foundTenant(business)
  const ask = () => getScheme(t.as('office'), { schemeId: t.schemeId, schemeVersion: 1 })
  const first = await ask()
  expect(await ask()).toBe(first)
  expect(() => first.document.boards.reverse()).toThrow(TypeError)
  expect(() => Object.assign(first.document.boards[0]!, { weight: 1 })).toThrow(TypeError)
})

it('holds as many as it says', async () => {
  const table = { ...business.table }
  let reads = 0
  const ask = (n: number) =>
    remember(table, String(n), async () => (reads++, { schemeVersion: n }) as unknown as SchemeVersion)
  for (let times = 0; times < 2; times++) for (let n = 1; n <= 64; n++) await ask(n)
  expect(reads).toBe(64)
  await ask(65)
  await ask(64)
  expect(reads).toBe(65)
})

it('keeps tenants apart, and asks again for what was not there yet', async () => {
  const [a, b] = [await foundTenant(business), await foundTenant(business)]
  const [mine, theirs] = await Promise.all([a, b].map((t) => schemes(t.as('office')).version(t.schemeId, 1)))
  expect(mine).not.toBe(theirs)
  expect(await schemes(a.as('office')).version(a.schemeId, 2)).toBeUndefined()
  expect(await schemes(a.as('office')).version(a.schemeId, 1)).toBe(mine)
})
