interface Ground {
  decidedBy: string
  date: string
  document?: string | undefined
}

/** Who, when and by which document: 区委常委会 · 2026-03-02 · 会议纪要〔2026〕5号 */
export const decided = ({ decidedBy, date, document }: Ground): string =>
  [decidedBy, date, document].filter(Boolean).join(' · ')
