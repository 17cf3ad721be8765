import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  demoJurisdictions,
  openMonth as openFigures,
  readPreset,
} from '../../packages/local/src/demo-data/index.ts'
import { fillTemplate, labelOf } from '../../packages/local/src/demo/fill-template.ts'
import { parseScheme } from '@plumbline/scheme'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newVisitor, signIn } from '../support/browser.ts'
import { resave } from '../support/office.ts'
import { startProduct, type Product } from '../support/product.ts'
import { useProduct } from '../support/use-product.ts'

// One month as its people live it, in one browser each. Every step stands on the ones before it.
describe('one month of 示范新区, from upload to publication', { timeout: 300_000 }, () => {
  const inUse = useProduct()
  let office: Page
  let clerk: Page
  let month: string

  it('prints its address and the demo accounts', () => {
    expect(inUse.product.output()).toContain('准绳已启动')
    expect(inUse.product.output()).toMatch(/示范新区[\s\S]*考核办/)
  })

  it('says on its first page what it is, in Chinese and in English', async () => {
    const visitor = await newVisitor(inUse.browser)
    const page = await visitor.newPage()
    await page.goto(inUse.product.url)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await page.getByRole('heading', { name: '考核有据，分数可查' }).waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('main').innerText()).not.toMatch(/[\u4e00-\u9fff]/)
    await visitor.close()
  })

  it('lets 考核办 in by one click and shows the open month and the scheme in words', async () => {
    office = await signIn(inUse.browser, { url: inUse.product.url, account: 'demo_new_area-office' })
    await openMonth(office)
    month = office.url()
    await office.getByText('距截止').waitFor()
    await office.getByRole('row', { name: /高新产业园.*未填报/ }).waitFor()
    await office.getByText('合成数据').first().waitFor()
    await office.goto(month.replace(/\/2026-10.*/, ''))
    await office.getByText('第 1 版').waitFor()
    const gdp = office.getByRole('row', { name: /地区生产总值/ }).first()
    expect(await gdp.innerText()).toMatch(/80%[\s\S]*20%/)
  })

  it('keeps a typed draft over a reload and reports what a paste brought', async () => {
    clerk = await signIn(inUse.browser, { url: inUse.product.url, account: 'demo_new_area-clerk' })
    await clerk.getByRole('link', { name: /填报/ }).first().click()
    const cells = clerk.getByRole('textbox')
    await cells.first().focus()
    await pasteText(clerk, '101.50\n约三千\n22.10')
    await clerk.getByText('贴入 2 个，拒绝 1 个').waitFor()
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    await clerk.getByText('草稿已保存').waitFor()
    await clerk.reload()
    expect(await cells.first().inputValue()).toBe('101.5')
  })

  it('names the cells still empty beside them, and takes the draft that is then completed', async () => {
    await clerk.getByRole('button', { name: '提交', exact: true }).click()
    await clerk.getByText('还有应填的单元格空着').waitFor()
    const empty = clerk.locator('input[aria-invalid=true]')
    expect(await empty.count()).toBe(12)
    expect(await empty.first().inputValue()).toBe('')
    await empty.first().fill('5.5')
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    await clerk.getByText('草稿已保存').waitFor()
  })

  it('keeps what is typed when the session ends, until the clerk has signed in again', async () => {
    await clerk.context().clearCookies({ name: 'plumbline_session' })
    await clerk.getByRole('textbox').nth(3).fill('6.5')
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    const opened = clerk.context().waitForEvent('page')
    await clerk.getByRole('link', { name: '在新窗口登录' }).click()
    const beside = await opened
    await beside.locator('button[value="demo_new_area-clerk"]').click()
    await beside.waitForURL(/\/fill/)
    await beside.close()
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    await clerk.getByText('草稿已保存').waitFor()
    await clerk.reload()
    expect(await clerk.getByRole('textbox').nth(3).inputValue()).toBe('6.5')
  })

  it('lists the wrong cells of a workbook with address and reason, and saves nothing of it', async () => {
    const template = await saved(clerk, () => clerk.getByRole('link', { name: /下载本期填报模板/ }).click())
    const figures = clerkFigures()
    const wrong = new Map(
      [...figures].map(([label, value], index) => [label, index === 0 ? '约三千' : value]),
    )
    await upload(clerk, await fillTemplate(template, wrong))
    const problems = clerk.getByRole('table', { name: '需要改正的单元格' })
    await problems.waitFor()
    expect(await problems.innerText()).toMatch(/H6[\s\S]*不是数字[\s\S]*约三千/)
    const marked = await saved(clerk, () => clerk.getByRole('link', { name: /标红批注/ }).click())
    expect(Buffer.from(marked).includes('xl/comments')).toBe(true)
    expect(await clerk.getByRole('textbox').first().inputValue()).toBe('101.5')
  })

  it('takes the corrected workbook as LibreOffice saves it', async () => {
    const template = await saved(clerk, () => clerk.getByRole('link', { name: /下载本期填报模板/ }).click())
    const filled = await fillTemplate(template, clerkFigures())
    await upload(clerk, await resave(filled, 'xlsx', 'xlsx'))
    await clerk.getByText(/检查通过，读入 14 个数/).waitFor()
  })

  it('hands over, is returned with a reason that the clerk sees, hands over again and is accepted', async () => {
    await clerk.getByRole('button', { name: '提交', exact: true }).click()
    await clerk.getByText('已提交，待审核').first().waitFor()
    await review(office, month)
    await office.getByRole('textbox', { name: /退回理由/ }).fill('请核对地区生产总值')
    await office.getByRole('button', { name: '退回', exact: true }).click()
    await clerk.reload()
    await clerk.getByText('请核对地区生产总值').waitFor()
    expect(await clerk.getByText('等待考核办审核').count()).toBe(0)
    await clerk.getByRole('button', { name: '提交', exact: true }).click()
    await clerk.getByText('已提交，待审核').first().waitFor()
    await review(office, month)
    await office.getByRole('button', { name: '采用', exact: true }).click()
    await office.getByText('已采用').first().waitFor()
  })

  it('closes by hand, computes step by step, and shows nothing to the units yet', async () => {
    await office.goto(month)
    await office.getByText('现在截止并计算').first().click()
    await office.getByRole('button', { name: '确认截止' }).click()
    await office.getByText('已算出，未送审').first().waitFor({ timeout: 60_000 })
    expect(await office.getByText('封存结果').count()).toBeGreaterThan(0)
    const own = await clerk.goto(month.replace(/\?.*/, '') + `/units/${unitOf(clerk)}`)
    expect(own?.status()).toBe(404)
  })

  it('ranks with lights in words and shapes, and every number opens down to its cell', async () => {
    await office.goto(`${month}/ranking`)
    const rows = office.getByRole('row')
    expect(await rows.count()).toBe(13)
    for (const light of ['绿灯', '黄灯', '红灯'])
      expect(await office.getByText(light).count()).toBeGreaterThan(0)
    await office.getByRole('link', { name: '示范新区高新产业园' }).click()
    await office.waitForURL(/\/units\//)
    const { leaves, sums } = await contributionsOn(office)
    expect(leaves).toHaveLength(7)
    // What the boards make, the ledger, the coefficients, and the total they come to.
    expect(sums).toHaveLength(4)
    expect(leaves.reduce((sum, one) => sum + one, 0n)).toBe(sums[0])
    expect(sums.slice(0, -1).reduce((sum, one) => sum + one, 0n)).toBe(sums.at(-1))
    await office.getByRole('link', { name: '地区生产总值' }).click()
    await office.getByRole('heading', { name: '用到的数据' }).waitFor()
    const inputs = await office.getByRole('table').first().innerText()
    expect(inputs).toMatch(/报送表.*\.xlsx/)
    expect(inputs).toMatch(/H6/)
    expect(inputs).toMatch(/顾晓晨/)
  })

  it('has its documents ready: 通报, and the airing table as PDF and workbook', async () => {
    await office.goto(`${month}/documents`)
    const links = office.getByRole('link', { name: /2026年10月/ }).filter({ hasText: /\.(docx|pdf|xlsx)$/ })
    expect(await links.count()).toBe(3)
    const heads: string[] = []
    for (const kind of [/\.docx$/, /\.pdf$/, /\.xlsx$/]) {
      const bytes = await saved(office, () => office.getByRole('link', { name: kind }).click())
      heads.push(Buffer.from(bytes).subarray(0, 4).toString('latin1'))
    }
    expect(heads).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004'])
  })

  it('is published by a second person only, and then the unit sees its own card', async () => {
    await office.goto(month)
    await office.getByRole('button', { name: '送审' }).click()
    await office.getByText('已送审，待发布').first().waitFor()
    const approver = await signIn(inUse.browser, {
      url: inUse.product.url,
      account: 'demo_new_area-approver',
    })
    await approver.goto(month)
    await approver.getByText('发布', { exact: true }).first().click()
    await approver.getByRole('button', { name: '确认发布' }).click()
    await approver.getByText('已发布').first().waitFor()
    await clerk.goto(`${month}/units/${unitOf(clerk)}`)
    // Ten of the twelve had been accepted when the month was closed.
    await clerk.getByText(/\/ 10/).first().waitFor()
    const others = await clerk.goto(`${month}/ranking`)
    expect(others?.status()).toBe(404)
    await approver.context().close()
  })

  it('shows a province its jurisdictions side by side, and no raw data', async () => {
    const analyst = await signIn(inUse.browser, { url: inUse.product.url, account: 'demo_province-analyst' })
    const province = analyst.url()
    await analyst.goto(`${province.replace(/\/$/, '')}/compare`)
    const table = analyst.getByRole('table')
    for (const name of ['示范新区', '示范区', '望云区', '听澜区', '枕溪县', '拾穗县']) {
      await table.getByRole('rowheader', { name, exact: true }).waitFor()
    }
    const raw = await analyst.goto(`${month}/ranking`)
    expect(raw?.status()).toBe(404)
    await analyst.context().close()
  })

  it('still has everything after a restart', async () => {
    await inUse.product.stop()
    inUse.product = await startProduct(inUse.folder)
    const again = await signIn(inUse.browser, { url: inUse.product.url, account: 'demo_new_area-office' })
    await again.goto(`${inUse.product.url}${new URL(month).pathname}`)
    await again.getByText('已发布').first().waitFor()
    await again.context().close()
  })

  it('resumes a run that was cut off, with the digest of one that was not', async () => {
    await inUse.product.stop()
    const copy = await mkdtemp(join(tmpdir(), 'plumbline-copy-'))
    await cp(inUse.folder, copy, { recursive: true })
    const whole = await startProduct(copy)
    const undisturbed = await closeMonth(inUse.browser, whole, () => Promise.resolve())
    const digest = await digestOf(undisturbed)
    await whole.stop()
    await rm(copy, { recursive: true, force: true })
    inUse.product = await startProduct(inUse.folder)
    const cut = await closeMonth(inUse.browser, inUse.product, () => inUse.product.kill())
    const path = new URL(cut.url()).pathname
    inUse.product = await startProduct(inUse.folder)
    // Without this the run might have ended before the kill, and nothing would have been resumed.
    expect(inUse.product.output()).toContain('继续 1 个被中断的考核运行')
    const after = await signIn(inUse.browser, { url: inUse.product.url, account: 'wangyun-office' })
    await after.goto(inUse.product.url + path)
    expect(await digestOf(after)).toBe(digest)
  })
})

/** The last column of the tree, in 10⁻⁸ points: of the indicators, which are links, and of the sums below them, the total last. */
async function contributionsOn(page: Page): Promise<{ leaves: bigint[]; sums: bigint[] }> {
  const table = page.getByRole('table').first()
  const points = async (row: Locator) => {
    const text = (await row.getByRole('cell').last().innerText()).trim().replace('−', '-')
    const [whole = '0', part = ''] = text.split('.')
    return BigInt(whole + part.padEnd(8, '0'))
  }
  const all = async (rows: Locator) => Promise.all((await rows.all()).map(points))
  return {
    leaves: await all(table.getByRole('row').filter({ has: page.getByRole('link') })),
    sums: await all(table.locator('tfoot tr')),
  }
}

async function openMonth(page: Page): Promise<void> {
  await page.getByRole('link', { name: '2026年10月' }).first().click()
  await page.waitForURL(/\/2026-10$/)
}

/** Closes 望云区's open month and does something at once after; the page stays where it was. */
async function closeMonth(browser: Browser, { url }: Product, then: () => Promise<void>): Promise<Page> {
  const page = await signIn(browser, { url, account: 'wangyun-office' })
  await openMonth(page)
  await page.getByText('现在截止并计算').first().click()
  const accepted = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: '确认截止' }).click()
  await accepted
  await then()
  return page
}

async function digestOf(page: Page): Promise<string> {
  await page.getByText('已算出，未送审').first().waitFor({ timeout: 60_000 })
  return page.locator('code').first().innerText()
}

async function review(office: Page, month: string): Promise<void> {
  await office.goto(month)
  await office
    .getByRole('row', { name: /高新产业园/ })
    .getByRole('link', { name: '查看数据' })
    .click()
}

/** What the clerk of the first unit reports this month, by the labels of the workbook. */
function clerkFigures(): Map<string, string> {
  const jurisdiction = demoJurisdictions.find((one) => one.key === 'demo_new_area')
  const parsed = jurisdiction ? parseScheme(readPreset(jurisdiction) ?? '') : undefined
  if (!jurisdiction || !parsed?.ok) throw new Error('the preset of 示范新区 does not parse')
  const rows =
    openFigures(jurisdiction)?.rows.filter((row) => row.unitCode === jurisdiction.units[0]?.code) ?? []
  const indicators = parsed.scheme.boards.flatMap((board) => board.indicators)
  return new Map(
    rows.map((row) => {
      const indicator = indicators.find((one) => one.id === row.indicator)
      const field = indicator?.fields.find((one) => one.id === row.field)
      if (!indicator || !field) throw new Error(`no field ${row.indicator}.${row.field}`)
      return [labelOf({ indicatorName: indicator.name, fieldName: field.name }), row.value]
    }),
  )
}

const unitOf = (page: Page): string => /unt_\w+/.exec(page.url())?.[0] ?? ''

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const data = new DataTransfer()
    data.setData('text/plain', value)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

async function upload(page: Page, bytes: Uint8Array): Promise<void> {
  const file = {
    name: '示范新区高新产业园-2026年10月报送表.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }
  await page.getByLabel('选择填好的文件').setInputFiles(file)
  await page.getByRole('button', { name: '上传并检查' }).click()
}

async function saved(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return new Uint8Array(await readFile(await (download as Download).path()))
}
