import XLSX from '@e965/xlsx'
import { writeAiringXlsx } from '@plumbline/documents'
import { expect, it } from 'vitest'
import { openBusiness } from '../../test/support/business.ts'
import { foundTenant } from '../../test/support/found-tenant.ts'
import { runMonth } from '../../test/support/months.ts'
import { smallScheme, smallUnits } from '../../test/support/small-scheme.ts'
import { airingOf } from './airing.ts'
import { calculationOf, reportTrace } from './calculation.ts'
import { gatherMaterial } from './material.ts'

const business = await openBusiness()

it('has a line for what the unit above adds, so that the lines of every unit make what is published', async () => {
  const units = smallUnits.map((unit) =>
    unit.code === 't1' ? { ...unit, parents: [{ code: 'p3', months: 12 }] } : unit,
  )
  const t = await foundTenant(business, { scheme: smallScheme({ cascade: [{ class: 'town' }] }), units })
  const { runId } = await runMonth(t, '2026-10')
  const at = { schemeId: t.schemeId, period: '2026-10', runId }
  const material = await gatherMaterial(t.system('run'), at)
  expect(airingOf(material).rules).toContainEqual(
    '街镇：本单位得分 × 70% + 上级挂钩后得分 × 30%；没有上级得分的，只计本单位得分',
  )
  const { totals } = await calculationOf(material)
  const rows = new Map(material.pages.flatMap((page) => page.rows.map((row) => [row.unitId, row])))
  const unitsOf = (text: string) => Math.round(Number(text) * 1e8)
  for (const { row, lines } of totals)
    expect(lines.reduce((sum, one) => sum + unitsOf(one.contribution), 0)).toBe(rows.get(row)?.total)
  const linked = totals.flatMap(({ subject, lines }) =>
    lines.filter(({ board }) => board === '板块之后').map(({ indicator }) => `${subject} ${indicator}`),
  )
  expect(linked).toEqual([expect.stringMatching(/^单位t1 挂钩：本单位 100\.00 × 70% \+ 单位p3 \S+ × 30%$/)])
})

it('traces a scheme whose boards are no sums from what every unit attained to what was published', async () => {
  const t = await foundTenant(business, {
    scheme: smallScheme({ aggregate: 'geometric', cascade: [{ class: 'town' }] }),
    units: smallUnits.map((unit) =>
      unit.code === 't1' ? { ...unit, parents: [{ code: 'p3', months: 12 }] } : unit,
    ),
  })
  const { runId } = await runMonth(t, '2026-10')
  const material = await gatherMaterial(t.system('run'), { schemeId: t.schemeId, period: '2026-10', runId })
  const trace = await reportTrace(material)
  const said = (all: { code: string; published: string | null; rank: number | null }[]) =>
    all.map(({ code, published, rank }) => `${code} ${published} ${rank}`).toSorted()
  const rows = material.pages.flatMap((page) => page.rows)
  expect(said(trace.classes.flatMap(({ subjects }) => subjects))).toEqual(said(rows))
  const linked = trace.classes.flatMap(({ subjects }) => subjects).find(({ code }) => code === 't1')!
  expect(linked.parents).toEqual([{ id: t.unit('p3').unitId, months: 12 }])
  const bytes = await writeAiringXlsx({ ...airingOf(material), trace })
  const names = XLSX.read(bytes).SheetNames
  expect(names.slice(0, 3)).toEqual(['晾晒表', '说明', '合计（1 街镇）'])
  expect(names).toContain('折算（2 园区）')
})
