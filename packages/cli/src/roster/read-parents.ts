import type { Parent } from '@plumbline/scoring'
import { finding, text, type Checked } from '../findings.ts'
import type { Row } from '../table/read-table.ts'

const several = (cell: string) =>
  cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** 'd1' is one above for the whole period; 'd1:8;d2:4' eight months under the first and four under the second. */
function parentOf(part: string, alone: boolean): Parent | undefined {
  const at = Math.max(part.lastIndexOf(':'), part.lastIndexOf('：'))
  if (at === -1) return alone ? { subject: part, months: 1 } : undefined
  const [code, months] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  const isRead = code !== '' && /^\d{1,2}(?:\.\d{1,2})?$/.test(months) && Number(months) > 0
  return isRead ? { subject: code, months: Number(months) } : undefined
}

const byCode = (a: Parent, b: Parent) =>
  a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : a.months - b.months

/** Whom a line stands under; none where the column is empty or not there. */
export function readParents(row: Row<'parent'>): Checked<Parent[]> {
  const parts = several(row.text('parent'))
  const parents = parts.map((part) => parentOf(part, parts.length === 1))
  const wrong = parts.filter((_, index) => parents[index] === undefined)
  if (wrong.length === 0) return { ok: true, value: parents.filter((one) => one !== undefined).sort(byCode) }
  return {
    ok: false,
    problems: [
      finding('roster_parent', row.place('parent'), {
        message: text(
          `上级“${wrong.join('；')}”写法有误。`,
          `The parent “${wrong.join('; ')}” cannot be read.`,
        ),
        hint: text(
          '写上级代码；期内调动的写“代码:月数;代码:月数”。',
          'Write the code of the unit above, or code:months;code:months for a transfer within the period.',
        ),
      }),
    ],
  }
}
