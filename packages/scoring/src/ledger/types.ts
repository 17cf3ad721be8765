import type { Text } from '@plumbline/scheme'

/** Who decided something, when and by which document. */
export interface EntryGround {
  reason: string
  document?: string | undefined
  decidedBy: string
  /** YYYY-MM-DD. */
  date: string
}

/** One entry of the ledger (加减分): what a named person decided for one subject in one period. */
export interface LedgerEntry extends EntryGround {
  id: string
  subject: string
  /** Id of the rule of the scheme's ledger. */
  rule: string
  period: string
  /** Whose points are multiplied, for rules of that kind. */
  indicator?: string | undefined
  /** The multiple, a decimal string, for the same rules. */
  times?: string | undefined
  /** What the decider gives or takes, a decimal string above 0, for rules that leave it to them. */
  points?: string | undefined
  /** 容错: the entry counts for nothing and stays to be seen. */
  forgiven?: EntryGround | undefined
}

export type EntryPart = keyof LedgerEntry | `forgiven.${keyof EntryGround}`

export const entryFaults = [
  'entry_no_id',
  'entry_duplicate',
  'entry_subject_unknown',
  'entry_rule_unknown',
  'entry_class',
  'entry_period',
  'entry_indicator_missing',
  'entry_indicator_not_scored',
  'entry_times_missing',
  'entry_times_range',
  'entry_points_missing',
  'entry_points_range',
  'entry_not_decimal',
  'entry_not_asked',
  'entry_no_reason',
  'entry_no_decider',
  'entry_date',
  'entry_not_forgivable',
] as const
export type EntryFault = (typeof entryFaults)[number]

/** What is wrong with an entry, and in which part of it. */
export interface EntryFinding {
  code: EntryFault
  /** Its id, and where it stands in the list that was checked. */
  entry: string
  index: number
  part: EntryPart
  message: Text
  hint: Text
}
