import type { Trace, TraceEntry, TraceSubject } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import type { Grid } from '../sheet/grid.ts'
import { linesNeeded, styleOf } from '../sheet/style.ts'
import { columnLetters } from '../workbook/address.ts'
import {
  centreStyle,
  formulaStyle,
  putSubjects,
  subjectLabels,
  subjectWidths,
  textStyle,
  traceSheet,
  valueStyle,
} from './trace-sheet.ts'
import { at, firstCol, firstRow, labelRow, type Placed } from './trace-places.ts'
import type { TraceHeading } from './trace-heading.ts'

type Ledger = NonNullable<Trace['ledger']>

const kinds = { bonus: '加分', deduction: '减分' } as const
const capStyle = styleOf({ align: 'center', numFmt: '0.00######', fill: 'D9E2EC' })

/** Numbered, for two rules may bear one name. */
const ruleLabel = ({ rules }: Ledger, rule: number) => (rules[rule] ? `${rule + 1} ${rules[rule].name}` : '?')

const labels = [
  ...subjectLabels,
  '编号',
  '规则',
  '加减',
  '事由',
  '认定人',
  '日期',
  '指标分值',
  '倍数',
  '分值',
  '容错',
  '计入',
]
const column = { code: 1, rule: 4, worth: 9, times: 10, points: 11, forgiven: 12, counted: 13 } as const

const entriesOf = ({ subjects }: Placed) =>
  subjects.flatMap((subject) => subject.entries.map((entry) => ({ subject, entry })))

const countedOf = ({ points, forgiven }: TraceEntry) => (forgiven === null ? Number(points) : 0)

function putEntry(
  grid: Grid,
  row: number,
  ledger: Ledger,
  { subject, entry }: ReturnType<typeof entriesOf>[number],
) {
  const rule = ledger.rules[entry.rule]
  const texts = [
    subject.code,
    subject.name,
    entry.id,
    ruleLabel(ledger, entry.rule),
    rule ? kinds[rule.kind] : '',
    entry.reason,
    entry.decidedBy,
    entry.date,
  ]
  for (const [k, text] of texts.entries()) grid.put(row, k + 1, text, k === 4 ? centreStyle : textStyle)
  const { worth, times, points } = entry
  const multiplied = worth !== undefined && times !== undefined
  grid.put(row, column.worth, multiplied ? Number(worth) : '', valueStyle)
  grid.put(row, column.times, multiplied ? Number(times) : '', valueStyle)
  const product = `ROUND(${columnLetters(column.worth)}${row}*${columnLetters(column.times)}${row},8)`
  if (multiplied)
    grid.putFormula({ row, col: column.points }, product, { value: Number(points), style: formulaStyle() })
  else grid.put(row, column.points, Number(points), valueStyle)
  grid.put(row, column.forgiven, entry.forgiven ?? '', textStyle)
  const counted = `IF(${columnLetters(column.forgiven)}${row}="",${columnLetters(column.points)}${row},0)`
  grid.putFormula({ row, col: column.counted }, counted, { value: countedOf(entry), style: formulaStyle() })
}

/** 加减分: every entry, with who decided it; a multiple is computed, a forgiven one counts for nothing. */
export function entriesSheet(placed: Placed, ledger: Ledger, heading: TraceHeading): WriteSheet {
  const entries = entriesOf(placed)
  const note = '逐笔列出；分值为办法规定或认定的数值，按倍数的为公式：指标分值 × 倍数；容错免责的不计入。'
  const widths = [...subjectWidths(placed), 12, 24, 8, 40, 14, 12, 12, 8, 12, 40, 12]
  const lines = new Map(
    entries.map(({ entry }, k) => [
      firstRow + k,
      Math.max(linesNeeded(entry.reason, 37), linesNeeded(entry.forgiven ?? '', 37)),
    ]),
  )
  return traceSheet(
    { name: placed.names.entries, heading, note, labels, widths, fixed: 2, lines },
    (grid) => {
      for (const [k, one] of entries.entries()) putEntry(grid, firstRow + k, ledger, one)
    },
  )
}

/** Where the sums of a subject stand on 加减分汇总. */
export const sumColumn = ({ rules }: Ledger, kind: keyof typeof kinds) =>
  firstCol + rules.length + (kind === 'bonus' ? 0 : 1)

const round = (value: number) => Math.round(value * 1e8) / 1e8

/** What the sums come to, for viewers that do not compute. */
export function savedSums(ledger: Ledger, { entries }: TraceSubject) {
  const limit = (sum: number, cap: number | null) => round(Math.min(sum, cap ?? Infinity))
  const rules = ledger.rules.map(({ cap }, rule) =>
    limit(
      entries.reduce((sum, one) => sum + (one.rule === rule ? countedOf(one) : 0), 0),
      cap,
    ),
  )
  const of = (kind: keyof typeof kinds) =>
    limit(
      rules.reduce((sum, points, k) => sum + (ledger.rules[k]!.kind === kind ? points : 0), 0),
      ledger.cap[kind],
    )
  return { rules, bonus: of('bonus'), deduction: of('deduction') }
}

/** What the entries of one rule come to for the subject of a row. */
function ruleSum(placed: Placed, rule: number, row: number): string {
  const last = firstRow + entriesOf(placed).length - 1
  if (last < firstRow) return '0'
  const range = (col: number) =>
    `${at(placed.names.entries, col, `$${firstRow}`)}:${columnLetters(col)}$${last}`
  const label = `${columnLetters(firstCol + rule)}$${labelRow}`
  return `SUMPRODUCT(EXACT(${range(column.code)},$A${row})*EXACT(${range(column.rule)},${label})*${range(column.counted)})`
}

/** 加减分汇总: rule by rule within its cap, then all bonuses and all deductions within theirs. */
export function sumsSheet(placed: Placed, ledger: Ledger, heading: TraceHeading): WriteSheet {
  const sums = ['bonus', 'deduction'] as const
  const heads = [...ledger.rules.map((_, rule) => ruleLabel(ledger, rule)), '加分合计', '减分合计']
  const note = '公式：各规则之和不超过上方的上限，再分别汇总加分、减分，也不超过其上限。'
  const input = {
    name: placed.names.sums,
    heading,
    note,
    labels: [...subjectLabels, ...heads],
    widths: [...subjectWidths(placed), ...heads.map(() => 18)],
    fixed: 2,
  }
  return traceSheet(input, (grid) => {
    putSubjects(grid, placed)
    const caps = [...ledger.rules.map(({ cap }) => cap), ledger.cap.bonus, ledger.cap.deduction]
    grid.put(labelRow - 1, 2, '上限', capStyle)
    for (const [k, cap] of caps.entries()) grid.put(labelRow - 1, firstCol + k, cap ?? '不设上限', capStyle)
    const capped = (col: number, sum: string) => `MIN(${columnLetters(col)}$${labelRow - 1},ROUND(${sum},8))`
    for (const [k, subject] of placed.subjects.entries()) {
      const row = firstRow + k
      const saved = savedSums(ledger, subject)
      for (const rule of ledger.rules.keys()) {
        const col = firstCol + rule
        const value = saved.rules[rule]!
        grid.putFormula({ row, col }, capped(col, ruleSum(placed, rule, row)), {
          value,
          style: formulaStyle(),
        })
      }
      for (const kind of sums) {
        const col = sumColumn(ledger, kind)
        const own = ledger.rules.flatMap((rule, r) =>
          rule.kind === kind ? [`${columnLetters(firstCol + r)}${row}`] : [],
        )
        const formula = capped(col, own.join('+') || '0')
        grid.putFormula({ row, col }, formula, { value: saved[kind], style: formulaStyle() })
      }
    }
  })
}
