import type { Indicator, Scheme } from '../../schema.ts'
import { allBoards, allIndicators, findIndicator } from '../../walk.ts'
import { refuse, type Log } from '../log.ts'
import { idIn, withoutId } from '../read/read-note.ts'
import { readSource } from '../read/read-source.ts'
import { rowsOfClass, waysOf } from '../table-of.ts'
import { same, type GivenRow, type GivenSheet, type TableColumn } from '../table.ts'
import { findBoard, freeId, sameName } from './find-board.ts'

/** A row and the indicator it speaks of; `before` is what the table of the scheme says, nothing for a new one. */
export interface Placed {
  row: GivenRow
  classes: string[]
  indicator: Indicator
  fresh: boolean
  before?: Record<TableColumn, string>
}

export interface Laying {
  /** As it was. */
  base: Scheme
  /** As it becomes; written to. */
  draft: Scheme
  log: Log
}

const sameWay = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, k) => sameName(name, b[k]!))

/**
 * By the id in its note or name; by name under boards of the same names; by a name that the scheme as it was has only once. What another sheet
 * has just named may be something else in another board.
 */
function findFor(
  row: GivenRow,
  { base, draft }: Pick<Laying, 'base' | 'draft'>,
  taken: ReadonlySet<string>,
): Indicator | undefined {
  const id = idOf(row)
  const all = waysOf(draft.boards).flatMap(({ boards, board }) =>
    board.indicators.map((indicator) => ({ boards, indicator })),
  )
  const byId = all.find(({ indicator }) => indicator.id === id)
  if (byId || id !== undefined) return byId?.indicator
  const named = all.filter(
    ({ indicator }) =>
      !taken.has(indicator.id) && sameName(indicator.name.zh, withoutId(row.cells.name ?? '')),
  )
  const here = named.filter(({ boards }) => sameWay(boards, row.boards))
  const [only, ...more] = named
  const wasThere = only && more.length === 0 && findIndicator(base, only.indicator.id)
  return (here[0] ?? (wasThere ? only : undefined))?.indicator
}

const idOf = ({ cells }: GivenRow) => idIn(cells.note ?? '') ?? idIn(cells.name ?? '')

/** A row above of the same name in the same board, where no id tells the second from it. */
const isTwin = (above: GivenRow, row: GivenRow) =>
  idOf(row) === undefined &&
  sameWay(above.boards, row.boards) &&
  sameName(withoutId(above.cells.name ?? ''), row.cells.name ?? '')

function create(row: GivenRow, draft: Scheme): Indicator {
  const taken = new Set([
    ...allBoards(draft.boards).map(({ id }) => id),
    ...allIndicators(draft.boards).map(({ indicator }) => indicator.id),
  ])
  const written = idOf(row)
  const indicator: Indicator = {
    id: written !== undefined && !taken.has(written) ? written : freeId('i', taken),
    name: same(withoutId(row.cells.name ?? '').slice(0, 400)),
    weight: 0,
    direction: 'up',
    fields: readSource(row.cells.source ?? '') ? [] : [actual()],
    missing: 'exclude',
  }
  findBoard(draft.boards, row.boards).indicators.push(indicator)
  return indicator
}

const actual = (): Indicator['fields'][number] => ({
  id: 'actual',
  name: { zh: '实际值', en: 'actual' },
  unit: '',
  decimals: 2,
  basis: 'period',
  source: 'submission',
})

/** Every row of a sheet with its indicator, made where there is none. */
export function placeRows(sheet: GivenSheet, classes: string[], { base, draft, log }: Laying): Placed[] {
  const shown = new Map(rowsOfClass(base, classes[0]!).map((row) => [row.indicator, row]))
  const others = new Map(
    base.classes.flatMap(({ id }) => rowsOfClass(base, id).map((row) => [row.indicator, row])),
  )
  const taken = new Set<string>()
  return sheet.rows.map((row, k) => {
    const known = findFor(row, { base, draft }, taken)
    const before = known && (shown.get(known.id) ?? others.get(known.id))
    if (known && taken.has(known.id)) repeated(row, log)
    if (before && !sameWay(before.boards, row.boards)) moved(row, before.boards, log)
    const indicator = known ?? create(row, draft)
    const first = known ? undefined : sheet.rows.slice(0, k).find((one) => isTwin(one, row))
    if (first) doubled(row, { first, id: indicator.id, log })
    taken.add(indicator.id)
    return { row, classes, indicator, fresh: !before, ...(before ? { before: before.cells } : {}) }
  })
}

const placeOf = (row: GivenRow) => row.places.name ?? ''

const repeated = (row: GivenRow, log: Log) =>
  refuse(log, 'row_repeated', placeOf(row), {
    message: {
      zh: '这一行和上面一行说的是同一个指标。',
      en: 'This row speaks of the same indicator as one above.',
    },
    hint: { zh: '合并两行，或换个名称。', en: 'Make one row of them, or give it another name.' },
  })

const doubled = (row: GivenRow, { first, id, log }: { first: GivenRow; id: string; log: Log }) =>
  refuse(log, 'duplicate_row', placeOf(row), {
    message: {
      zh: `“${row.cells.name}”在同一板块里已有一行（${placeOf(first)}），这一行另起成指标 ${id}。`,
      en: `“${row.cells.name}” has a row in this board already (${placeOf(first)}); this one became another indicator, ${id}.`,
    },
    hint: {
      zh: `重复的删去一行；确是两项的，改名，或在备注写各自的代号，如 [${id}]。`,
      en: `Remove one of the two; if they are two things, rename one, or give it an id in its note: [${id}].`,
    },
  })

const moved = (row: GivenRow, from: readonly string[], log: Log) =>
  refuse(log, 'board_moved', placeOf(row), {
    message: {
      zh: `指标原在“${from.join(' / ')}”，表上写“${row.boards.join(' / ')}”，没有移动。`,
      en: `The indicator stands in “${from.join(' / ')}”, the table says “${row.boards.join(' / ')}”; it was not moved.`,
    },
    hint: { zh: '移动或改板块名，请在办法里做。', en: 'Move it, or rename the board, in the scheme.' },
  })
