import { applyFrequency } from '../columns/frequency.ts'
import { applyMethod } from '../columns/method.ts'
import { applyName } from '../columns/name.ts'
import { applyNote } from '../columns/note.ts'
import { applyResponsible } from '../columns/responsible.ts'
import { applySource, settleFormulas } from '../columns/source.ts'
import { applyTarget } from '../columns/target.ts'
import { applyUnit } from '../columns/unit.ts'
import type { ApplyChange, Change } from '../columns/change.ts'
import { refuse } from '../log.ts'
import { plain, type TableColumn } from '../table.ts'
import { placeIn } from './find-board.ts'
import type { Laying, Placed } from './place-rows.ts'

type Column = Exclude<TableColumn, 'points' | 'method'>

/** In this order: what comes later looks at what came before. Points and methods have a turn of their own. */
const columns: { [C in Column]: ApplyChange } = {
  name: applyName,
  note: applyNote,
  unit: applyUnit,
  frequency: applyFrequency,
  source: applySource,
  target: applyTarget,
  responsible: applyResponsible,
}

/** What each cell said first: two sheets may both have an indicator, and may not contradict each other. */
export type Said = Map<string, string>

function changeOf(placed: Placed, column: TableColumn, { draft, log }: Laying): Change {
  const { row, indicator, fresh } = placed
  return {
    indicator,
    fresh,
    text: plain(row.cells[column] ?? ''),
    place: row.places[column] ?? row.places.name ?? '',
    at: placeIn(draft.boards, indicator.id) ?? 'boards',
    row: row.cells,
    scheme: draft,
    log,
  }
}

/** The change a cell makes; nothing where it says what the scheme says, what another sheet said already, or is not there. */
function cellChange(
  placed: Placed,
  column: TableColumn,
  laying: Laying & { said: Said },
): Change | undefined {
  if (placed.row.cells[column] === undefined) return undefined
  const change = changeOf(placed, column, laying)
  const key = `${placed.indicator.id}.${column}`
  const first = laying.said.get(key)
  laying.said.set(key, first ?? change.text)
  if (first !== undefined) {
    if (first !== change.text) contradicted(change)
    return undefined
  }
  if (placed.before && plain(placed.before[column]) === change.text) return undefined
  laying.log.changed.add(key)
  return change
}

const contradicted = ({ log, place }: Change) =>
  refuse(log, 'sheets_differ', place, {
    message: {
      zh: '同一指标在另一张表上写得不一样，按前一张。',
      en: 'Another sheet says it differently; the first one counts.',
    },
    hint: { zh: '两张表写成一样。', en: 'Write the same on both.' },
  })

/** Everything but points and methods. */
export function applyCells(placed: Placed, laying: Laying & { said: Said }): void {
  for (const column of Object.keys(columns) as Column[]) {
    const change = cellChange(placed, column, laying)
    if (change) columns[column](change)
  }
}

/** Once every indicator has its fields: a method may look at those of others. */
export function applyMethods(placed: Placed, laying: Laying & { said: Said }): void {
  settleFormulas(changeOf(placed, 'method', laying))
  const change = cellChange(placed, 'method', laying)
  if (change) applyMethod(change)
}

/** A figure without a unit has that of the one target beside it. */
export function settleUnits({ indicator, fresh }: Placed): void {
  const targets = indicator.fields.filter(({ source }) => source === 'target')
  const rest = indicator.fields.filter(({ source }) => source !== 'target')
  const unit = targets.length === 1 && !/增速/.test(targets[0]!.name.zh) ? targets[0]!.unit : ''
  if (fresh && rest.length === 1 && rest[0]!.unit === '' && unit !== '') rest[0]!.unit = unit
}
