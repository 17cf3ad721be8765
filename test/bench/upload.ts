import { readTemplate, writeTemplate } from '@plumbline/documents'
import { report, timed } from './report.ts'

/** An uploaded workbook of so many rows, from its bytes to checked figures. */
export async function benchUpload(rows: number): Promise<void> {
  const identity = {
    tenantCode: 'bench',
    unitCode: 'u1',
    periodId: '2026-10',
    schemeId: 'bench',
    schemeVersion: '1',
  }
  const all = Array.from({ length: rows }, (_, index) => ({
    indicator: `i${index}`,
    field: 'value',
    name: `指标${index}`,
    indicatorName: `指标${index}`,
    boardName: '板块',
    unit: '万元',
    basis: '本期',
    decimals: 2,
    previous: '100.00',
    target: null,
    current: String(100 + index / 100),
  }))
  const bytes = await writeTemplate({
    ...identity,
    tenantName: '基准区',
    unitName: '单位',
    periodLabel: '2026年10月',
    title: '报送表',
    synthetic: true,
    rows: all,
  })
  const { seconds, result } = await timed(() => readTemplate(bytes, { ...identity, rows: all }))
  if (!result.ok || result.figures.some((figure) => figure.problem))
    throw new Error('the workbook was not read cleanly')
  report(`upload_${rows}_rows`, seconds, 's', { kilobytes: Math.round(bytes.length / 1024) })
}
