import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })

/** Somebody at their own browser, signed in by one click on the issuer's page. */
export async function signIn(
  browser: Browser,
  { url, account }: { url: string; account: string },
): Promise<Page> {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await page.goto(`${url}/auth/login`)
  await page.locator(`button[value="${account}"]`).click()
  await page.waitForURL(/\/tnt_/)
  return page
}

export async function newVisitor(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  })
  context.setDefaultTimeout(30_000)
  return context
}
