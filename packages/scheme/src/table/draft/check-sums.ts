import { refuse, type Log } from '../log.ts'
import { readPoints } from '../read/read-points.ts'
import type { GivenRow, GivenSheet } from '../table.ts'

const sumOf = (rows: readonly GivenRow[]) => {
  const points = rows.map(({ cells }) => readPoints(cells.points ?? ''))
  return Number(points.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0).toFixed(8))
}

/** 小计 and 合计 must be what stands above them: since the sum before, or in all. */
export function checkSums({ rows, sums }: GivenSheet, log: Log): void {
  let from = 0
  for (const { label, after, points, place } of sums) {
    const said = readPoints(points)
    const [part, all] = [sumOf(rows.slice(from, after)), sumOf(rows.slice(0, after))]
    from = after
    if (typeof said !== 'number' || said === part || said === all) continue
    const whole = /[合总]计|总分/.test(label)
    refuse(log, 'sum_differs', place, {
      message: {
        zh: `${label}写的是 ${said}，上面各项加起来是 ${whole ? all : part}。`,
        en: `The sum says ${said}, what stands above adds up to ${whole ? all : part}.`,
      },
      hint: { zh: '改正分值或合计。', en: 'Correct the points or the sum.' },
    })
  }
}
