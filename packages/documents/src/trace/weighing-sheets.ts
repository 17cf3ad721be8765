import type { TraceGroup, TraceSubject } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import { at, firstRow, groupColumn, leafColumn, partsOf, scoreColumn, type Placed } from './trace-places.ts'
import { carriedFormula, mustHave, noScore } from './group-formula.ts'
import {
  cellOf,
  formulaStyle,
  ownStyle,
  putSubjects,
  subjectLabels,
  subjectWidths,
  traceSheet,
  valueStyle,
  weightStyle,
} from './trace-sheet.ts'
import type { TraceHeading } from './trace-heading.ts'

const columnsOf = (placed: Placed, withBoards: boolean) => {
  const { leaves, groups } = placed
  const boards = withBoards ? groups.slice(1) : []
  return {
    labels: [
      ...subjectLabels,
      ...leaves.map(({ name }) => name),
      ...boards.map(({ name }) => `板块：${name}`),
    ],
    widths: [...subjectWidths(placed), ...[...leaves, ...boards].map(() => 14)],
    fixed: 2,
  }
}

/** 得分: what every subject attained on every indicator. */
export function attainedSheet(placed: Placed, heading: TraceHeading): WriteSheet {
  const above = ['', '', ...placed.leaves.map(({ board }) => board)]
  const note = '数值，百分制，由系统按办法计算，来源见“得分来源”；“—”为无得分。'
  const own = { name: placed.names.attained, heading, note, above, ...columnsOf(placed, false) }
  return traceSheet(own, (grid) => {
    putSubjects(grid, placed)
    for (const [k, { attained }] of placed.subjects.entries())
      for (const [leaf, value] of attained.entries())
        grid.put(firstRow + k, leafColumn(leaf), cellOf(value), valueStyle)
  })
}

/** 权重: the points the scheme gives each indicator and board, with the own weights of a subject marked. */
export function weightsSheet(placed: Placed, heading: TraceHeading): WriteSheet {
  const above = ['', '', ...placed.leaves.map(({ blocks, board }) => (blocks ? mustHave : board))]
  const note = `数值，办法规定的分值；黄底为该单位自己的权重。标“${mustHave}”的指标没有得分时，所在板块和总分不计。`
  const own = { name: placed.names.weights, heading, note, above, ...columnsOf(placed, true) }
  return traceSheet(own, (grid) => {
    putSubjects(grid, placed)
    for (const [k, { leafWeights, groupWeights, ownWeights }] of placed.subjects.entries()) {
      const style = ownWeights ? ownStyle : weightStyle
      for (const [leaf, weight] of leafWeights.entries())
        grid.put(firstRow + k, leafColumn(leaf), weight, style)
      for (let group = 1; group < groupWeights.length; group++)
        grid.put(firstRow + k, groupColumn(placed, group), groupWeights[group]!, style)
    }
  })
}

/** One indicator or board inside a group, where its cells are and what they hold. */
interface Child {
  group: TraceGroup
  column: number
  score(row: number): string
  scoreOf(subject: TraceSubject): string | null | undefined
  weightOf(subject: TraceSubject): number
}

const indexes = ([from, to]: readonly [number, number]) =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

function childrenOf(placed: Placed): Child[] {
  const { names } = placed
  return placed.groups.flatMap((group) => [
    ...indexes(group.leaves).map((leaf): Child => ({
      group,
      column: leafColumn(leaf),
      score: (row) => at(names.attained, leafColumn(leaf), row),
      scoreOf: ({ attained }) => attained[leaf],
      weightOf: ({ leafWeights }) => leafWeights[leaf]!,
    })),
    ...indexes(group.groups).map((inner): Child => ({
      group,
      column: groupColumn(placed, inner),
      score: (row) => at(names.totals, scoreColumn(placed, inner), row),
      scoreOf: ({ scores }) => scores[inner],
      weightOf: ({ groupWeights }) => groupWeights[inner]!,
    })),
  ])
}

const isPresent = (child: Child, subject: TraceSubject) => (child.scoreOf(subject) ?? null) !== null

/** What a viewer that does not compute shows. */
function savedShare(child: Child, siblings: readonly Child[], subject: TraceSubject): number {
  const carried = siblings.reduce(
    (sum, one) => sum + (isPresent(one, subject) ? one.weightOf(subject) : 0),
    0,
  )
  return carried > 0 && isPresent(child, subject) ? child.weightOf(subject) / carried : 0
}

/** 实际权重: the weight of what is missing goes to what is present, group by group. */
export function sharesSheet(placed: Placed, heading: TraceHeading): WriteSheet {
  const note = '公式：在同一板块内，有得分的按权重分摊为 1；没有得分的为 0，其权重分给其余。'
  const own = { name: placed.names.shares, heading, note, ...columnsOf(placed, true) }
  const children = childrenOf(placed)
  const siblings = Map.groupBy(children, ({ group }) => group)
  const style = formulaStyle('0.00######')
  return traceSheet(own, (grid) => {
    putSubjects(grid, placed)
    for (const [k, subject] of placed.subjects.entries()) {
      const row = firstRow + k
      for (const child of children) {
        const weight = at(placed.names.weights, child.column, row)
        const carried = carriedFormula(placed, child.group, row)
        const formula = `IF(AND(ISNUMBER(${child.score(row)}),${weight}>0),${weight}/(${carried}),0)`
        const value = savedShare(child, siblings.get(child.group)!, subject)
        grid.putFormula({ row, col: child.column }, formula, { value, style })
      }
    }
  })
}

/** 折算: what geometric and harmonic boards add up. */
export function meansSheet(placed: Placed, heading: TraceHeading): WriteSheet {
  const note = '公式：几何平均的板块为 实际权重 × ln 得分，调和平均的板块为 实际权重 ÷ 得分；其余板块不用。'
  const own = { name: placed.names.means, heading, note, ...columnsOf(placed, true) }
  const children = childrenOf(placed).filter(({ group }) => group.aggregate !== 'arithmetic')
  const siblings = Map.groupBy(children, ({ group }) => group)
  return traceSheet(own, (grid) => {
    putSubjects(grid, placed)
    for (const [k, subject] of placed.subjects.entries()) {
      const row = firstRow + k
      for (const child of children) {
        const [score, share] = [child.score(row), at(placed.names.shares, child.column, row)]
        const geometric = child.group.aggregate === 'geometric'
        const part = geometric ? `${share}*LN(${score})` : `${share}/${score}`
        const formula = `IF(${share}=0,0,IF(${score}>0,${part},"${noScore}"))`
        const saved = savedShare(child, siblings.get(child.group)!, subject)
        const points = Number(child.scoreOf(subject) ?? 0)
        const value =
          saved === 0 ? 0 : points <= 0 ? noScore : geometric ? saved * Math.log(points) : saved / points
        grid.putFormula({ row, col: child.column }, formula, { value, style: formulaStyle('0.000000000000') })
      }
    }
  })
}

/** Whether a group of this class is anything but a weighted sum. */
export const needsMeans = (placed: Placed) =>
  placed.groups.some((group) => group.aggregate !== 'arithmetic' && partsOf(placed, group).length > 0)
