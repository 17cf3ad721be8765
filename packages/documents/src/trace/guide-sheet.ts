import type { Trace } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import { createGrid } from '../sheet/grid.ts'
import { heiti, styleOf } from '../sheet/style.ts'
import type { TotalColumns } from './total-columns.ts'
import { formulaFill } from './trace-sheet.ts'
import type { Placed } from './trace-places.ts'
import type { TraceHeading } from './trace-heading.ts'

const title = styleOf({ font: heiti, size: 18, border: false, wrap: false })
const plain = styleOf({ border: false })
const head = styleOf({ font: heiti, align: 'center', fill: 'D9E2EC' })
const text = styleOf({ align: 'center' })
const formula = styleOf({ align: 'center', fill: formulaFill })

const roundings = { half_up: '四舍五入', half_even: '四舍六入五成双' } as const
const ties = {
  min: '同分同位次，其后位次顺延',
  max: '同分取末位',
  average: '同分取平均位次',
  dense: '同分同位次，其后位次不空',
} as const

/** What each sheet is, which cells compute and which do not. */
function lines({ rounding, ranking, ...trace }: Trace, withSteps: boolean): string[] {
  return [
    '本工作簿从各指标得分起，用公式逐级重新计算板块、总分、公布得分和位次，与系统公布的数值逐一核对。蓝底单元格为公式，其余为数值或文字。',
    '得分：数值。权重：数值（办法规定，黄底为单位自己的权重）。实际权重：公式（缺项的权重分给同板块其余各项）。折算：公式（只在有几何平均、调和平均时）。',
    ...(trace.ledger
      ? ['加减分：逐笔，按倍数的分值和计入数为公式。加减分汇总：公式（各项上限在表头）。']
      : []),
    ...(trace.coefficients
      ? ['系数：静态、动态系数为数值，乘系数后为公式。动态系数怎样算出，见“得分来源”中“板块之后”各行。']
      : []),
    ...(trace.classes.some(({ link }) => link) ? ['挂钩：月数和占比为数值，上级总分为公式。'] : []),
    withSteps
      ? '得分来源：从数据到得分的每一步；能用公式直接写出的为公式，其余（排名名次、标准化、测评平均、自定义算式等）为系统的数值，算法见文字。'
      : '得分来源：单位和指标太多，本工作簿不列，请在系统中逐个查看。',
    `公布得分：${roundings[rounding.mode]}到 ${rounding.decimals} 位小数，一次完成。位次：按${ranking.on === 'published' ? '公布得分' : '未舍入的总分'}排，${ties[ranking.ties]}。`,
    '“—”为无得分或无总分，“缺项”为不可缺的指标没有得分。',
  ]
}

/** 说明: the first sheet, with how many subjects of each class do not agree. */
export function guideSheet(
  classes: readonly { placed: Placed; columns: TotalColumns }[],
  { trace, heading, withSteps }: { trace: Trace; heading: TraceHeading; withSteps: boolean },
): WriteSheet {
  const grid = createGrid()
  const said = lines(trace, withSteps)
  const marks = `${heading.synthetic ? '【合成数据】' : ''}${heading.draft ? '【草稿（未发布）】' : ''}`
  grid.put(1, 1, `${heading.title}　计算核对${marks}`, title)
  grid.put(2, 1, heading.issuer, plain)
  for (const [k, line] of said.entries()) grid.span({ row: 3 + k, col: 1, lastCol: 4 }, line, plain)
  const top = 4 + said.length
  for (const [k, label] of ['类别', '单位数', '一致', '不一致'].entries()) grid.put(top, k + 1, label, head)
  for (const [k, { placed, columns }] of classes.entries()) {
    const row = top + 1 + k
    const checks = `'${placed.names.totals}'!${columns.all('check')}`
    grid.put(row, 1, placed.name, text)
    grid.put(row, 2, placed.subjects.length, text)
    const counts = [placed.subjects.length, 0]
    for (const [c, word] of ['一致', '不一致'].entries())
      grid.putFormula({ row, col: 3 + c }, `COUNTIF(${checks},"${word}")`, {
        value: counts[c]!,
        style: formula,
      })
  }
  return {
    name: '说明',
    columns: [60, 20, 20, 20].map((width) => ({ width })),
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: new Map([
      [0, { height: 32 }],
      ...said.map((line, k) => [2 + k, { height: 6 + 16 * Math.ceil(line.length / 54) }] as const),
    ]),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddHeader: `&R${marks}`, oddFooter: '&C第 &P 页，共 &N 页' },
  }
}
