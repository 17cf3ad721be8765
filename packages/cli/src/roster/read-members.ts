import type { Scheme } from '@plumbline/scheme'
import { finding, text, type Checked } from '../findings.ts'
import type { Row } from '../table/read-table.ts'

/** How many members a line's unit has and where it belongs; only grades ask, so other rosters read as they always did. */
export function readMembers(
  row: Row<'members' | 'unit'>,
  { grades }: Scheme,
): Checked<{ members?: number; unit?: string }> {
  if (!grades) return { ok: true, value: {} }
  const [said, unit] = [row.text('members'), row.text('unit')]
  const own = unit === '' ? {} : { unit }
  if (said === '') return { ok: true, value: own }
  if (/^\d{1,7}$/.test(said)) return { ok: true, value: { members: Number(said), ...own } }
  const problem = finding('roster_members', row.place('members'), {
    message: text(`人数“${said}”不是整数。`, `“${said}” is not a whole number of members.`),
    hint: text('写整数，不知道的留空。', 'Write a whole number, or leave it empty.'),
  })
  return { ok: false, problems: [problem] }
}
