import type { Problem, Scheme } from '@plumbline/scheme'
import { everybody, type Parent } from '@plumbline/scoring'
import { finding, text, type Checked } from '../findings.ts'
import { readTable, type Headers, type Row } from '../table/read-table.ts'
import { parentProblems } from './check-parents.ts'
import { readMembers } from './read-members.ts'
import { readParents } from './read-parents.ts'

/** A unit on the roster. */
export interface Member {
  code: string
  name: string
  class: string
  /** Whom it stands under; absent where nobody is named. */
  parents?: Parent[]
  /** How many members it has, and the unit it belongs to; read for schemes with grades. */
  members?: number
  unit?: string
}

type Column = 'code' | 'name' | 'class' | 'parent' | 'members' | 'unit'
const headers: Headers<Column> = {
  code: { names: ['code', '代码', '编码', '单位代码'] },
  name: { names: ['name', '名称', '单位名称', '单位'], optional: true },
  class: { names: ['class', '类别'] },
  parent: { names: ['parent', '上级', '上级代码', '上级单位'], optional: true },
  members: { names: ['members', '人数', '成员数'], optional: true },
  unit: { names: ['unit', '所属单位', '所在单位'], optional: true },
}

const emptyRoster = (path: string) =>
  finding('roster_empty', path, {
    message: text('名册里没有单位。', 'There is no unit on the roster.'),
    hint: text('每个单位一行：code,name,class。', 'One line a unit: code,name,class.'),
  })

/** Who is assessed, in which class; or what is wrong with the list, line by line. A unit without a name goes by its code. */
export async function readRoster(path: string, scheme: Scheme): Promise<Checked<Member[]>> {
  const table = await readTable(path, headers)
  if (!table.ok) return table
  const members = new Map<string, { row: Row<Column>; member: Member }>()
  const problems: Problem[] = []
  for (const row of table.value) {
    const above = readParents(row)
    if (!above.ok) problems.push(...above.problems)
    const counted = readMembers(row, scheme)
    if (!counted.ok) problems.push(...counted.problems)
    const member = {
      code: row.text('code'),
      name: row.text('name') || row.text('code'),
      class: row.text('class'),
      ...(above.ok && above.value.length > 0 && { parents: above.value }),
      ...(counted.ok && counted.value),
    }
    const first = members.get(member.code)
    const found = first ? repeated(row, member, first) : problemOf(row, member, scheme)
    if (found) problems.push(found)
    if (!first) members.set(member.code, { row, member })
  }
  if (table.value.length === 0) problems.push(emptyRoster(path))
  // One by one: a list of a hundred thousand is too long for the arguments of a call.
  for (const problem of parentProblems(members)) problems.push(problem)
  const all = [...members.values()].map(({ member }) => member)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: all }
}

function problemOf(row: Row<Column>, member: Member, { classes }: Scheme): Problem | undefined {
  if (member.code === '')
    return finding('roster_no_code', row.place('code'), {
      message: text('这一行没有单位代码。', 'This line has no code of a unit.'),
      hint: text('补上代码，或删去这一行。', 'Add the code, or remove the line.'),
    })
  if (member.code === everybody)
    return finding('roster_everybody', row.place('code'), {
      message: text(
        `“${everybody}”指全区，不能作单位代码。`,
        `“${everybody}” stands for the whole area and is no code of a unit.`,
      ),
      hint: text('换一个代码。', 'Give the unit another code.'),
    })
  if (classes.some(({ id }) => id === member.class)) return undefined
  const known = classes.map(({ id, name }) => `${id} ${name.zh}`).join(', ')
  return finding('roster_class', row.place('class'), {
    message: text(`办法里没有类别“${member.class}”。`, `The scheme has no class “${member.class}”.`),
    hint: text(`现有：${known}。`, `There are: ${known}.`),
  })
}

function repeated(row: Row<Column>, member: Member, first: { row: Row<Column>; member: Member }): Problem {
  const [code, at] = [member.code, first.row.place('code')]
  const same = first.member.class === member.class
  return finding(same ? 'roster_repeated' : 'roster_two_classes', row.place(same ? 'code' : 'class'), {
    message: same
      ? text(`单位 ${code} 已在 ${at} 列过。`, `The unit ${code} is already listed at ${at}.`)
      : text(
          `单位 ${code} 在 ${at} 属于 ${first.member.class}，这里属于 ${member.class}。`,
          `The unit ${code} is in ${first.member.class} at ${at} and in ${member.class} here.`,
        ),
    hint: text('只保留一行。', 'Keep one of the lines.'),
  })
}
