import type { Indicator, Scheme, Text } from '../../schema.ts'
import type { Log } from '../log.ts'
import type { TableColumn } from '../table.ts'

/** One cell that says something else than the scheme does. The indicator is the draft's own and may be written to. */
export interface Change {
  indicator: Indicator
  /** Not in the scheme the table is laid upon. */
  fresh: boolean
  text: string
  place: string
  /** 'boards.b1.indicators.i1', for origins. */
  at: string
  /** The other cells of the row. */
  row: Partial<Record<TableColumn, string>>
  scheme: Scheme
  log: Log
}

export type ApplyChange = (change: Change) => void

export const assume = ({ log, at }: Change, inside: string, assumed: Text): void =>
  void log.assumed.push({ at: `${at}${inside}`, assumed })

export const text = (zh: string, en: string): Text => ({ zh, en })

/** At most 400 characters, as every text of a scheme. */
export const cut = (words: string): string => (words.length > 400 ? `${words.slice(0, 399)}…` : words)
