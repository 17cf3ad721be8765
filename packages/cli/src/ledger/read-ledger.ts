import { checkEntries, type EntryFinding, type LedgerEntry } from '@plumbline/scoring'
import type { Problem, Scheme } from '@plumbline/scheme'
import { finding, type Checked } from '../findings.ts'
import type { Member } from '../roster/read-roster.ts'
import { subjectsOf } from '../results/rescore.ts'
import { readTable } from '../table/read-table.ts'
import { columnOf, entryHeaders, type EntryRow } from './entry-row.ts'

interface Sources {
  scheme: Scheme
  roster: Member[]
  period: string
}

/** The bonuses and deductions of a file in one order, or everything that is wrong with it, cell by cell. */
export async function readLedger(
  path: string,
  { scheme, roster, period }: Sources,
): Promise<Checked<LedgerEntry[]>> {
  const table = await readTable(path, entryHeaders)
  if (!table.ok) return table
  const entries = table.value.map((row) => entryOf(row, period))
  const found = checkEntries(scheme, entries, subjectsOf(roster))
  if (found.length > 0)
    return { ok: false, problems: found.map((one) => placed(one, table.value[one.index]!)) }
  return { ok: true, value: entries.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const placed = ({ code, part, message, hint }: EntryFinding, row: EntryRow): Problem =>
  finding(code, row.place(columnOf[part]), { message, hint })

/** Only what is written: an empty cell is not there. */
function entryOf(row: EntryRow, period: string): LedgerEntry {
  const forgiven = ground(row, ['forgivenReason', 'forgivenDocument', 'forgivenBy', 'forgivenDate'])
  const touched = Object.values(forgiven).some((text) => text !== '')
  return {
    id: row.text('id'),
    subject: row.text('subject'),
    rule: row.text('rule'),
    period: row.text('period') || period,
    ...written(row, 'indicator'),
    ...written(row, 'times'),
    ...written(row, 'points'),
    ...ground(row, ['reason', 'document', 'decidedBy', 'date']),
    ...(touched ? { forgiven } : {}),
  }
}

type Column = Parameters<EntryRow['text']>[0]

const written = (row: EntryRow, column: Column) => {
  const text = row.text(column)
  return text === '' ? {} : { [column]: text }
}

function ground(row: EntryRow, [reason, document, by, date]: readonly [Column, Column, Column, Column]) {
  const source = row.text(document)
  return {
    reason: row.text(reason),
    ...(source === '' ? {} : { document: source }),
    decidedBy: row.text(by),
    date: row.text(date),
  }
}
