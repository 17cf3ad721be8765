/** How the workbook is headed. */
export interface TraceHeading {
  title: string
  issuer: string
  synthetic: boolean
  draft: boolean
  /** YYYY-MM-DD, written into the file instead of the clock. */
  date: string
}
