export { askedRow, type AskedRow } from './asked-row.ts'
export { draftScheme, type DraftOptions } from './draft-scheme.ts'
export { tableOf } from './table-of.ts'
export {
  tableColumns,
  type Drafted,
  type GivenRow,
  type GivenSheet,
  type GivenSum,
  type TableColumn,
  type TableRow,
  type TableSheet,
} from './table.ts'
