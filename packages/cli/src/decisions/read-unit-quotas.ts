import { finding, text, type Checked } from '../findings.ts'
import { readTable, type Headers } from '../table/read-table.ts'

/** As grades.csv of the units' own folder has them. */
const headers: Headers<'unit' | 'share'> = {
  unit: { names: ['code', 'unit', '代码', '单位代码'] },
  share: { names: ['member quota %', 'share', '成员优秀比例%', '比例'] },
}

/** unit → share of its members who may hold the best grade, from percent; a unit without one has the scheme's. */
export async function readUnitQuotas(path: string): Promise<Checked<Record<string, number>>> {
  const table = await readTable(path, headers)
  if (!table.ok) return table
  const quotas = new Map<string, number>()
  const problems = table.value.flatMap((row) => {
    const [unit, said] = [row.text('unit'), row.text('share').replace(/%$/, '')]
    if (said === '') return []
    const percent = /^\d{1,3}(\.\d+)?$/.test(said) ? Number(said) : Number.NaN
    const isKnown = quotas.has(unit)
    if (unit !== '' && percent <= 100 && !isKnown) {
      quotas.set(unit, percent / 100)
      return []
    }
    return finding('unit_quota', row.place(isKnown ? 'unit' : 'share'), {
      message: isKnown
        ? text(`单位 ${unit} 已列过。`, `The unit ${unit} is already listed.`)
        : text(`比例“${said}”不是 0 至 100 的数。`, `“${said}” is not a percentage from 0 to 100.`),
      hint: text('每个单位一行：代码,成员优秀比例%。', 'One line a unit: code,member quota %.'),
    })
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: Object.fromEntries(quotas) }
}
