import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, signIn } from '../support/browser.ts'
import { openOneMonth, type OneMonth } from '../support/one-month.ts'

describe('a month that its calendar closes', () => {
  let month: OneMonth
  let browser: Browser
  let office: Page
  let clerk: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    month = await openOneMonth(20)
    office = await signIn(browser, { url: month.url, account: 'demo_new_area-office' })
    clerk = await signIn(browser, { url: month.url, account: 'demo_new_area-clerk' })
  })
  afterAll(async () => {
    await browser?.close()
    await month?.stop()
  })

  it('counts the time that is left, and is computed on the page that stayed open', async () => {
    await clerk.getByRole('link', { name: /填报/ }).first().click()
    await clerk.getByRole('textbox').first().fill('101.5')
    await office.getByRole('link', { name: '2026年10月' }).first().click()
    await office.getByText('填报中').first().waitFor()
    await office.getByText('1分钟').waitFor()
    await office.getByText('已算出，未送审').first().waitFor({ timeout: 60_000 })
    expect(Date.now()).toBeGreaterThan(month.closesAt.getTime())
    expect(await office.getByRole('link', { name: '位次' }).count()).toBe(1)
    expect(await office.getByRole('button', { name: '现在截止并计算' }).count()).toBe(0)
  })

  it('tells the clerk who comes too late, in sight, and keeps what was typed on the page', async () => {
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    const answer = clerk.getByRole('alert')
    await answer.waitFor()
    expect(await answer.innerText()).toMatch(/截止/)
    const focused = clerk.locator(':focus')
    expect(await focused.getByRole('alert').count()).toBe(1)
    expect(await clerk.getByRole('textbox').first().inputValue()).toBe('101.5')
  })
})
