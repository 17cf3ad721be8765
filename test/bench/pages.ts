import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plumbline } from '@plumbline/local'
import type { BrowserContext } from 'playwright-core'
import { launchBrowser, signIn } from '../support/browser.ts'
import { quantile, report } from './report.ts'

/** Time to first byte of the ranking page, and the scripts a first visit of each page loads. */
export async function benchPages({ url }: Plumbline): Promise<void> {
  const browser = await launchBrowser()
  const page = await signIn(browser, { url, account: 'demo_new_area-office' })
  const context = page.context()
  const tenant = new URL(page.url()).pathname
  const ranking = `${tenant}/new_area/2026-09/ranking`
  await benchFirstByte(context, url + ranking)
  for (const path of ['/', tenant, `${tenant}/new_area`, `${tenant}/new_area/2026-10`, ranking]) {
    await benchScripts(context, { url, path })
  }
  await browser.close()
  benchClientSize()
}

async function benchFirstByte(context: BrowserContext, address: string, requests = 200): Promise<void> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const times: number[] = []
  for (let index = 0; index < requests + 10; index++) {
    const began = performance.now()
    const response = await fetch(address, { headers: { cookie } })
    times.push(performance.now() - began)
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
    await response.arrayBuffer()
  }
  const warm = times.slice(10)
  report('ranking_page_ttfb', quantile(warm, 0.95), 'ms p95', {
    p50: Math.round(quantile(warm, 0.5) * 10) / 10,
    requests,
  })
}

async function benchScripts(
  context: BrowserContext,
  { url, path }: { url: string; path: string },
): Promise<void> {
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      bodies.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(url + path, { waitUntil: 'networkidle' })
  const sizes = await Promise.all(bodies)
  const name =
    path === '/'
      ? 'landing'
      : path
          .replace(/tnt_\w+/, 'tenant')
          .replaceAll('/', '_')
          .slice(1)
  report(`js_${name}`, sizes.reduce((sum, size) => sum + size, 0) / 1024, 'KB gz', { files: sizes.length })
  await page.close()
}

function benchClientSize(): void {
  const folder = join(import.meta.dirname, '../../web/build/client')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  const total = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  report('js_all_pages', total / 1024, 'KB gz', { files: files.length })
}
