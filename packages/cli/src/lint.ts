import { lintScheme } from '@plumbline/scheme'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { reportFindings, type Checked } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { readRoster } from './roster/read-roster.ts'
import { classSizes, parseSchemeFile } from './scheme-file.ts'
import type { Problem } from '@plumbline/scheme'

export const lintUsage = `plumbline lint SCHEME [--roster F] [--json]
  检查考核办法（YAML 或 JSON）。--roster：名册（csv 或 xlsx：code,name,class），用于按实际家数检查亮灯规则。
  Checks a scheme (YAML or JSON). --roster: who is assessed (csv or xlsx: code,name,class), so that rank rules are checked for the real N.`

/** Reads a scheme and lists what is wrong with it: errors block publishing, advice does not. */
export const lint = (args: string[]): Promise<Outcome> =>
  carryOut(lintUsage, async () => {
    const { first: file, values } = readArguments(args, { roster: { type: 'string' } })
    needed({ SCHEME: file })
    const checked = await check(file, values.roster)
    const problems = checked.ok ? checked.value : checked.problems
    if (problems.length === 0 && !values.json) return { code: 0, out: `${file}：没有问题 no problems` }
    return reportFindings(problems, values.json ? { file } : undefined)
  })

async function check(file: string, roster: string | undefined): Promise<Checked<Problem[]>> {
  const parsed = await parseSchemeFile(file)
  if (!parsed.ok) return parsed
  const members = roster === undefined ? undefined : await readRoster(roster, parsed.value)
  if (members?.ok === false)
    return { ok: false, problems: [...lintScheme(parsed.value), ...members.problems] }
  return { ok: true, value: lintScheme(parsed.value, classSizes(members?.value ?? [])) }
}
