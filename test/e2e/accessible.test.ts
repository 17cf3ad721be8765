import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { signIn } from '../support/browser.ts'
import { faultsOf } from '../support/faults.ts'
import { useProduct } from '../support/use-product.ts'

// Each role's pages, as paths below the jurisdiction. `{unit}` is the unit a clerk acts for.
const visits = [
  {
    account: 'demo_new_area-office',
    paths: [
      '',
      '/new_area',
      '/new_area/2026-10',
      '/new_area/2026-09',
      '/new_area/2026-09/ranking',
      '/new_area/2026-09/documents',
      '/new_area/2026-10/ledger',
      '/new_area/2026-09/proposals',
      '/audit',
    ],
  },
  {
    account: 'demo_new_area-clerk',
    paths: [
      '',
      '/new_area/2026-10',
      '/new_area/2026-10/fill?unit={unit}',
      '/new_area/2026-09/units/{unit}',
      '/new_area/2026-09/units/{unit}/gdp',
    ],
  },
  {
    account: 'demo_district-office',
    paths: ['/district', '/district/2026-09/lights', '/district/2026-09/ranking'],
  },
  { account: 'demo_new_area-approver', paths: ['', '/new_area/2026-09', '/new_area/2026-09/ranking'] },
  { account: 'demo_new_area-auditor', paths: ['', '/audit'] },
  { account: 'demo_province-analyst', paths: ['', '/compare'] },
]
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

describe('every page', { timeout: 180_000 }, () => {
  const inUse = useProduct()

  it.each(visits)(
    'of $account passes axe and fits desktop and phone, in both languages and themes',
    async ({ account, paths }) => {
      const { browser, product } = inUse
      const page = await signIn(browser, { url: product.url, account })
      const home = new URL(page.url()).pathname
      const unit = await ownUnit(page)
      const found: string[] = []
      for (const [index, path] of paths.entries()) {
        for (const [turn, size] of sizes.entries()) {
          // Languages and themes take turns, so that each pair meets each size somewhere.
          const look = { to: (index + turn) % 2 === 0 ? 'zh' : 'en', dark: turn === 1 }
          const address = `${home}${path.replace('{unit}', unit)}`
          await page.setViewportSize(size)
          await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' })
          const shown = await page.goto(
            `${product.url}/locale?to=${look.to}&back=${encodeURIComponent(address)}`,
          )
          expect([shown?.status(), new URL(page.url()).pathname]).toEqual([200, address.replace(/\?.*/, '')])
          found.push(...(await faultsOf(page)).map((fault) => `${path} ${look.to} ${size.width}: ${fault}`))
        }
      }
      expect(found).toEqual([])
      await page.context().close()
    },
  )
})

/** The unit that a clerk's first page names; the pages of others need none. */
async function ownUnit(page: Page): Promise<string> {
  const links = await page
    .locator('a[href*="unt_"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return /unt_\w+/.exec(links.join(' '))?.[0] ?? ''
}
