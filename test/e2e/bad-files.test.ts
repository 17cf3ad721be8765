import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editXlsx } from '../../packages/documents/src/samples/edit-xlsx.ts'
import { fillTemplate } from '../../packages/local/src/demo/fill-template.ts'
import { launchBrowser, signIn } from '../support/browser.ts'
import { openOneMonth, type OneMonth } from '../support/one-month.ts'

const megabyte = 1024 * 1024

// What reading refuses cell by cell is in test/api; here it is what only a real browser and a real upload can show.
describe('a file that a clerk chooses in the browser', () => {
  let month: OneMonth
  let browser: Browser
  let clerk: Page
  let template: Uint8Array

  beforeAll(async () => {
    browser = await launchBrowser()
    month = await openOneMonth(3600)
    clerk = await signIn(browser, { url: month.url, account: 'demo_new_area-clerk' })
    await clerk.getByRole('link', { name: /填报/ }).first().click()
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('link', { name: /下载本期填报模板/ }).click(),
    ])
    template = new Uint8Array(await readFile(await download.path()))
    await clerk.getByRole('textbox').first().fill('101.5')
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    await clerk.getByText('草稿已保存').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await month?.stop()
  })

  async function send(bytes: Uint8Array): Promise<void> {
    const file = { name: '十月.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
    await clerk.getByLabel('选择填好的文件').setInputFiles(file)
    await clerk.getByRole('button', { name: '上传并检查' }).click()
  }
  const withSheet = (bytes: Uint8Array, edit: (xml: string) => string) =>
    editXlsx(bytes, { 'xl/worksheets/sheet1.xml': edit })
  const emptyRows = () =>
    Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 100}"/>`).join('') + '</sheetData>'

  it.each<[string, RegExp, () => Uint8Array]>([
    ['20 MB of anything', /文本编码无法识别/, () => new Uint8Array(randomBytes(20 * megabyte))],
    ['more than 20 MB', /超过 20 MB/, () => new Uint8Array(randomBytes(20 * megabyte + 1))],
    [
      'a zip bomb',
      /解压后异常庞大/,
      () => editXlsx(template, { 'xl/sharedStrings.xml': () => new Uint8Array(200 * megabyte) }),
    ],
    ['half a workbook', /不完整或已损坏/, () => template.slice(0, template.length / 2)],
    ['the template as it was', /没有填写任何数据/, () => template],
    ['nothing', /请先选择填好的文件/, () => new Uint8Array()],
  ])('that is %s is answered, and the draft stands', async (_what, answer, make) => {
    await send(make())
    await clerk.getByRole('alert').filter({ hasText: answer }).waitFor()
    await clerk.goto(clerk.url().replace(/\?.*/, ''))
    expect(await clerk.getByRole('textbox').first().inputValue()).toBe('101.5')
  })

  it('that is good but has a million empty rows below is read', async () => {
    const filled = await fillTemplate(template, new Map([['地区生产总值：累计总量', '88.25']]))
    await send(withSheet(filled, (xml) => xml.replace('</sheetData>', emptyRows())))
    await clerk.getByText(/检查通过，读入 1 个数/).waitFor()
    expect(await clerk.getByRole('textbox').first().inputValue()).toBe('88.25')
  })
})
