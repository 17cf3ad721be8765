import type { SchemeInput } from '@plumbline/scheme'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, signIn } from '../support/browser.ts'
import { faultsOf } from '../support/faults.ts'
import { openOneMonth, type OneMonth } from '../support/one-month.ts'

const grade = (id: string, zh: string) => ({ id, name: { zh, en: id } })
const graded: Partial<SchemeInput> = {
  grades: {
    vocabulary: [grade('excellent', '优秀'), grade('pass', '合格'), grade('fail', '不合格')],
    rule: {
      kind: 'quotas',
      quotas: [
        { grade: 'excellent', share: 0.5 },
        { grade: 'pass', share: 0.5 },
      ],
      ties: 'in',
    },
    within: 'class',
  },
}
const lucky = '示范新区先进制造园'
const vetoed = '示范新区生物医药园'
const ground = { 事由: '国家级荣誉', 认定人: '考核委员会', 认定日期: '2026-10-20' }

// Bonuses, deductions and decisions of named people, from their pages to the cards. Every step stands on the ones before it.
describe('what named people decide beside the figures', { timeout: 60_000 }, () => {
  let month: OneMonth
  let browser: Browser
  let office: Page
  let at: string

  beforeAll(async () => {
    browser = await launchBrowser()
    month = await openOneMonth(3600, graded)
    office = await signIn(browser, { url: month.url, account: 'demo_new_area-office' })
    at = `${office.url()}/${month.schemeId}/${month.period}`
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await month?.stop()
  })

  it('refuses a multiple below the rule beside its field, keeps the rest, and books three times the points', async () => {
    await office.goto(`${at}/ledger`)
    await book(office, { unit: lucky, rule: '完成突出加分 · 加分', times: '2.9' })
    await office.getByText('倍数 2.9 不在 3 至 10 之间').first().waitFor()
    expect(await office.getByLabel('事由').inputValue()).toBe(ground.事由)
    await office.getByRole('textbox', { name: '倍数' }).fill('3')
    await office.getByRole('button', { name: '登记一笔' }).click()
    await office.getByText('已登记。').waitFor()
    const row = office.getByRole('row', { name: lucky })
    expect(await row.innerText()).toMatch(/社会消费品零售总额 × 3 倍[\s\S]*计入/)
  })

  it('forgives a deduction without scripts, and puts a refused form back as it was typed', async () => {
    await book(office, { unit: vetoed, rule: '拖累全区减分 · 减分', times: '5' })
    await office.getByText('已登记。').waitFor()
    const plain = await withoutScripts(browser, month.url)
    await plain.goto(`${at}/ledger`)
    const row = plain.getByRole('row', { name: vetoed })
    await row.getByText('容错免责', { exact: true }).first().click()
    await fillGround(row, { ...ground, 事由: '先行先试中的失误', 认定人: '  ' })
    await row.getByRole('button', { name: '容错免责' }).click()
    const alert = plain.getByRole('alert')
    await alert.waitFor()
    expect(await row.getByLabel('事由').inputValue()).toBe('先行先试中的失误')
    await row.getByLabel('认定人').fill('容错认定小组')
    await row.getByRole('button', { name: '容错免责' }).click()
    await plain.getByText('已容错免责，这笔减分不再计入。').waitFor()
    await plain.context().close()
  })

  it('takes a veto from one person and counts it only once another has confirmed it', async () => {
    await office.goto(`${at}/decisions`)
    await enterVeto(office, { unit: vetoed, reason: '发生重大安全事故' })
    const own = office.getByRole('row', { name: vetoed })
    expect(await own.innerText()).toContain('待确认')
    expect(await own.getByText('我已核对，确认').count()).toBe(0)
    await confirmAs(await signIn(browser, { url: month.url, account: 'demo_new_area-approver' }), {
      page: `${at}/decisions`,
      unit: vetoed,
    })
  })

  it.each(['ledger', 'decisions'])(
    'has nothing to bar anybody on the page of %s, forms open',
    async (page) => {
      await office.goto(`${at}/${page}`)
      for (const one of await office.locator('td summary').all()) await one.click()
      for (const width of [1440, 390]) {
        await office.setViewportSize({ width, height: 844 })
        expect(await faultsOf(office)).toEqual([])
      }
      await office.setViewportSize({ width: 1440, height: 900 })
    },
  )

  it('shows on the cards what counted, what was forgiven, and the grade with its reason', async () => {
    await office.goto(at)
    await office.getByText('现在截止并计算').first().click()
    await office.getByRole('button', { name: '确认截止' }).click()
    await office.getByText('已算出，未送审').first().waitFor({ timeout: 60_000 })
    await openCard(office, { at, unit: lucky })
    const [boards = 0, ledger = 0, coefficients = 0, total = 0] = await sumsOn(office)
    expect(ledger).toBe(30)
    expect(boards + ledger + coefficients).toBeCloseTo(total, 8)
    await openCard(office, { at, unit: vetoed })
    expect((await sumsOn(office))[1]).toBe(0)
    await office.getByText(/容错免责：先行先试中的失误（容错认定小组/).waitFor()
    const reasons = office
      .locator('section')
      .filter({ has: office.getByRole('heading', { name: '等次依据' }) })
    expect(await reasons.innerText()).toMatch(/一票否决[\s\S]*发生重大安全事故[\s\S]*不合格/)
  })

  it('lays a unit’s dossier before those who decide with the scores in sight', async () => {
    await openCard(office, { at, unit: lucky })
    await office.getByRole('link', { name: '核验材料' }).click()
    await office.getByRole('heading', { name: /核验材料$/ }).waitFor()
    expect(await office.locator('main').innerText()).toMatch(
      /等次依据[\s\S]*加减分（正负面清单）[\s\S]*社会消费品零售总额 × 3 倍[\s\S]*国家级荣誉/,
    )
    for (const width of [1440, 390]) {
      await office.setViewportSize({ width, height: 844 })
      expect(await faultsOf(office)).toEqual([])
    }
    await office.setViewportSize({ width: 1440, height: 900 })
  })

  it('computes again what was decided since, and proposes nothing before', async () => {
    await office.getByRole('link', { name: '登记决定' }).click()
    await enterVeto(office, { unit: lucky, reason: '核验发现弄虚作假' })
    await confirmAs(await signIn(browser, { url: month.url, account: 'demo_new_area-approver' }), {
      page: `${at}/decisions`,
      unit: lucky,
    })
    await office.goto(at)
    await office.getByRole('button', { name: '送审', exact: true }).click()
    await office.getByText('请先在“等次决定”页重新计算').first().waitFor()
    await office.goto(`${at}/decisions`)
    await office.getByText('有 1 项决定在计算之后确认或撤销').waitFor()
    await office.getByText('重新计算', { exact: true }).click()
    await office.getByRole('button', { name: '确认重新计算' }).click()
    await office.getByText('已开始重新计算').waitFor()
    await office.goto(at)
    await office.getByText('已算出，未送审').first().waitFor({ timeout: 60_000 })
    await openCard(office, { at, unit: lucky })
    expect(await office.locator('main').innerText()).toMatch(/核验发现弄虚作假[\s\S]*不合格/)
    expect((await sumsOn(office))[1]).toBe(30)
  })
})

async function enterVeto(page: Page, { unit, reason }: { unit: string; reason: string }): Promise<void> {
  await page.getByLabel('单位', { exact: true }).selectOption({ label: unit })
  await page.getByLabel('种类', { exact: true }).selectOption({ label: '一票否决' })
  await fillGround(page.locator('form[action="?/decide"]'), { ...ground, 事由: reason })
  await page.getByRole('button', { name: '登记决定' }).click()
  await page.getByText('已登记，待另一人确认后计入。').waitFor()
}

/** The second signature, by somebody who comes for it and leaves. */
async function confirmAs(approver: Page, { page, unit }: { page: string; unit: string }): Promise<void> {
  await approver.goto(page)
  const row = approver.getByRole('row', { name: unit })
  await row.getByText('确认', { exact: true }).click()
  await row.getByRole('button', { name: '我已核对，确认' }).click()
  await approver.getByText('已确认。').waitFor()
  await approver.context().close()
}

interface Booking {
  unit: string
  rule: string
  times: string
}

async function book(page: Page, { unit, rule, times }: Booking): Promise<void> {
  const form = page.locator('form[action="?/add"]')
  await form.getByLabel('单位', { exact: true }).selectOption({ label: unit })
  await form.getByLabel('规则', { exact: true }).selectOption({ label: rule })
  await form.getByLabel(/^指标/).selectOption({ label: '社会消费品零售总额' })
  await form.getByRole('textbox', { name: '倍数' }).fill(times)
  await fillGround(form, ground)
  await form.getByRole('button', { name: '登记一笔' }).click()
}

async function fillGround(form: Locator, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await form.getByLabel(name, { exact: true }).fill(value)
}

async function withoutScripts(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${url}/auth/login`)
  await page.locator('button[value="demo_new_area-office"]').click()
  await page.waitForURL(/\/tnt_/)
  return page
}

async function openCard(page: Page, { at, unit }: { at: string; unit: string }): Promise<void> {
  await page.goto(`${at}/ranking`)
  await page.getByRole('link', { name: unit }).click()
  await page.waitForURL(/\/units\//)
}

/** The foot of the tree: what the boards make, the ledger, the coefficients, the total. */
async function sumsOn(page: Page): Promise<number[]> {
  const cells = page.locator('tfoot tr td:last-child')
  return (await cells.allInnerTexts()).map((text) => Number(text.trim().replace('−', '-')))
}
