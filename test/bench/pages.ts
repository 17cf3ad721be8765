import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { quantile, report } from './report.ts'

export interface Visit {
  name: string
  url: string
  cookie: string
}

/** Time to first byte of a page, one request after another, as one person's browser would ask. */
export async function benchPage({ name, url, cookie }: Visit, requests = 200): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < requests + 10; index++) {
    const began = performance.now()
    const response = await fetch(url, { headers: { cookie } })
    times.push(performance.now() - began)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  }
  const warm = times.slice(10)
  report(`page_${name}_ttfb`, quantile(warm, 0.95), 'ms p95', { p50: Math.round(quantile(warm, 0.5) * 10) / 10, requests })
}

/** Scripts a first visit loads, compressed. */
export async function benchScripts(browser: Browser, { name, url, cookie }: Visit): Promise<void> {
  const context = await browser.newContext()
  const [pair = ''] = cookie.split(';')
  await context.addCookies(cookie.split('; ').map((one) => ({ name: one.split('=')[0] ?? pair, value: one.split('=').slice(1).join('='), url })))
  const page = await context.newPage()
  let bytes = 0
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) void response.body().then((body) => (bytes += gzipSync(body).length))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  report(`page_${name}_js`, bytes / 1024, 'KB gz')
  await context.close()
}

/** All client scripts the build made, for the trend. */
export function benchClientSize(root: string): void {
  const folder = join(root, 'web/build/client')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js') && statSync(join(folder, file)).isFile())
  report('client_js_total', files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024, 'KB gz', { files: files.length })
}
