import { writeTemplate, type TemplateInput } from '@plumbline/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editXlsx } from '../../packages/documents/src/samples/edit-xlsx.ts'
import { figuresIn, openOneMonth, savedOf, type Month } from './world/month.ts'
import { downloadTemplate, uploadFile } from './world/send-workbook.ts'
import {
  addressOfFigure,
  asPercent,
  notAvailable,
  setCells,
  uncalculated,
  type Filled,
} from './world/workbook.ts'

// Whatever is uploaded, the clerk gets one clear answer, and the last good draft is exactly as it was.

let month: Month
let template: Uint8Array
beforeAll(async () => {
  month = await openOneMonth()
  template = await downloadTemplate(month.clerk, month.place)
  expect(await upload(fill({ 财政收入: 900, 绿化率: 40 }))).toMatchObject({ status: 'saved' })
})
afterAll(() => month?.world.stop())

const fill = (filled: Filled) => setCells(template, filled)
const upload = (bytes: Uint8Array) => uploadFile(month.clerk, month.place, bytes)
/** Uploads what must be refused, and looks at the draft before and after. */
async function refused(bytes: Uint8Array) {
  const before = await savedOf(month)
  const found = await upload(bytes)
  expect(found.status).toBe('refused')
  expect(await savedOf(month)).toEqual(before)
  return found
}
const text = (what: string) => new TextEncoder().encode(what)

describe('a file that is not the one asked for', () => {
  const identity = (): TemplateInput => ({
    tenantCode: month.place.tenantId,
    unitCode: 'T1',
    periodId: month.place.period,
    schemeId: month.place.schemeId,
    schemeVersion: '1',
    tenantName: '县A',
    unitName: '1号镇',
    periodLabel: '2026年8月',
    title: '报送表',
    synthetic: true,
    rows: [
      {
        indicator: 'revenue',
        field: 'level',
        name: '财政收入',
        indicatorName: '财政收入',
        boardName: '经济',
        unit: '万元',
        basis: '本年累计',
        decimals: 2,
        previous: null,
        target: null,
        current: '777',
      },
      {
        indicator: 'green',
        field: 'value',
        name: '绿化率',
        indicatorName: '绿化率',
        boardName: '经济',
        unit: '%',
        basis: '本期',
        decimals: 1,
        previous: null,
        target: null,
        current: '47',
      },
    ],
  })
  const other = (change: Partial<TemplateInput>) => writeTemplate({ ...identity(), ...change })

  it('would be taken, were it not for its identity', async () => {
    expect(await upload(await other({}))).toMatchObject({ status: 'saved', cellCount: 2 })
    expect(figuresIn(await savedOf(month))).toEqual({ revenue: '777', green: '47' })
  })

  const cases: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['nothing at all', 'empty', () => new Uint8Array()],
    ['a PDF', 'other_format', () => text('%PDF-1.7 …')],
    ['a picture', 'other_format', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    [
      'an old .xls',
      'legacy_xls',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504)]),
    ],
    ['half a workbook', 'damaged', () => template.slice(0, template.length / 2)],
    ['a table of somebody’s own', 'not_template', () => text('指标,本期值\n财政收入,950\n')],
    [
      'a foreign jurisdiction’s template',
      'foreign_tenant',
      () => other({ tenantCode: month.world.cloud.newId('tnt') }),
    ],
    ['another unit’s template', 'other_unit', () => other({ unitCode: 'T2', unitName: '2号镇' })],
    ['last month’s template', 'other_period', () => other({ periodId: '2026-07', periodLabel: '2026年7月' })],
    ['a template of an earlier scheme', 'old_scheme_version', () => other({ schemeVersion: '0' })],
    [
      'a zip bomb',
      'bomb',
      () => editXlsx(template, { 'xl/sharedStrings.xml': () => new Uint8Array(40 * 1024 * 1024).fill(0x20) }),
    ],
    [
      'an XML bomb',
      'unsafe_xml',
      () =>
        editXlsx(template, {
          'xl/workbook.xml': (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'),
        }),
    ],
  ]
  it.each(cases)('%s is refused as %s', async (_what, code, make) => {
    const { fileProblem, problems } = await refused(await make())
    expect({ code: fileProblem?.code, problems }).toEqual({ code, problems: [] })
    expect(fileProblem?.message.zh).toMatch(/请/)
  })
})

describe('a figure', () => {
  const refusals: [string, Filled[string], string][] = [
    ['text', '约九百五十', 'not_a_number'],
    ['a number with its unit', '950万元', 'has_unit'],
    ['a percentage where an amount is asked', '47.5%', 'unexpected_percent'],
    ['#N/A', notAvailable, 'error_value'],
    ['#N/A typed as text', '#N/A', 'error_value'],
    ['a formula nobody calculated', uncalculated, 'not_calculated'],
    ['more decimals than are kept', 950.123, 'too_many_decimals'],
    ['more digits than can be kept', '12345678901234567890', 'too_large'],
    ['true', { t: 'b', v: true }, 'not_a_number'],
    ['a date', { t: 'n', v: 46000, z: 'yyyy-mm-dd' }, 'is_date'],
  ]
  it.each(refusals)('that is %s is refused at its address', async (_what, cell, code) => {
    const { problems, fileProblem } = await refused(fill({ 财政收入: cell, 绿化率: 41 }))
    expect(fileProblem).toBeUndefined()
    const address = addressOfFigure(template, '财政收入')
    expect(problems.map((one) => ({ code: one.code, sheet: one.sheet, address: one.address }))).toEqual([
      { code, sheet: '报送表', address },
    ])
    expect(problems[0]?.message.zh).toContain(address)
  })

  it('outside its limits is refused with the limit', async () => {
    const { problems } = await refused(fill({ 财政收入: 950, 绿化率: 140 }))
    expect(problems).toMatchObject([{ code: 'above_max', address: addressOfFigure(template, '绿化率') }])
  })

  it('that is wrong is listed with all the others, and comes back marked in the same file', async () => {
    const { problems, problemCount, uploadId } = await refused(fill({ 财政收入: '九百', 绿化率: '四十' }))
    expect([problemCount, problems.map(({ code }) => code)]).toEqual([2, ['not_a_number', 'not_a_number']])
    const { unitId: _unit, ...params } = month.place
    const marked = await month.clerk.getMarkedWorkbook({ params: { ...params, uploadId } })
    expect(addressOfFigure(marked.bytes, '财政收入')).toBe(problems[0]?.address)
  })

  const readings: [string, Filled[string], Filled[string], Record<string, string | null>][] = [
    ['full-width digits', '９５０．５', 41, { revenue: '950.5', green: '41' }],
    ['thousands separators', '1,020.00', 41, { revenue: '1020', green: '41' }],
    ['a percent sign where percent is asked', 950, '47.5%', { revenue: '950', green: '47.5' }],
    ['a cell formatted as percent', 950, asPercent(0.475), { revenue: '950', green: '47.5' }],
    ['a dash, which states that there is none', '—', 41, { revenue: null, green: '41' }],
    ['a zero, which is a figure', 0, 41, { revenue: '0', green: '41' }],
    ['an empty cell, which answers nothing', null, 41, { green: '41' }],
  ]
  it.each(readings)('may be written with %s', async (_what, revenue, green, expected) => {
    const found = await upload(fill({ 财政收入: revenue, 绿化率: green }))
    expect(found).toMatchObject({ status: 'saved' })
    const saved = await savedOf(month)
    expect(figuresIn(saved)).toEqual(expected)
    expect(saved?.cells.at(-1)).toMatchObject({
      sheet: '报送表',
      address: addressOfFigure(template, '绿化率'),
    })
    expect(saved?.sources.map(({ kind, uploadId }) => ({ kind, uploadId }))).toEqual([
      { kind: 'file', uploadId: found.uploadId },
    ])
  })
})

it('figures in a file that came too late stay out', async () => {
  const late = fill({ 财政收入: 999, 绿化率: 99 })
  await upload(fill({ 财政收入: 950, 绿化率: 41 }))
  const { version } = (await savedOf(month))!
  await month.clerk.submit({ params: month.place, body: { version } })
  const handedIn = await savedOf(month)
  const refusal = month.clerk.startUpload({
    params: month.place,
    body: { fileName: 'x.xlsx', size: late.length },
  })
  await expect(refusal).rejects.toMatchObject({ status: 409, problem: { code: 'submission_locked' } })
  expect(await savedOf(month)).toEqual(handedIn)
})
