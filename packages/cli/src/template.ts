import { writeFile } from 'node:fs/promises'
import type { TemplateRow } from '@plumbline/documents'
import { askedRow, fieldsToSubmit, periodLabel, type AskedField, type Scheme } from '@plumbline/scheme'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { finding, reportFindings, text, type Checked } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { periodProblems } from './period.ts'
import { digest } from './results/results.ts'
import { readRoster, type Member } from './roster/read-roster.ts'
import { parseSchemeFile, schemeErrors } from './scheme-file.ts'

export const templateUsage = `plumbline template SCHEME --unit U --period P --out F.xlsx [--roster F | --class C] [--json]
  一个单位一期的报送工作簿。--roster：名册，查单位的名称和类别；没有名册而办法有几个类别时用 --class。不覆盖已有文件。
  The workbook one unit fills in for one period. Its name and class come from --roster; without one, where the scheme has several
  classes, give --class. An existing file is not overwritten.`

/** The workbook of one unit and period. */
export const template = (args: string[]): Promise<Outcome> =>
  carryOut(templateUsage, async () => {
    const one = { type: 'string' } as const
    const options = { unit: one, period: one, out: one, roster: one, class: one }
    const { first: file, values } = readArguments(args, options)
    const { unit = '', period = '', out = '', json } = values
    needed({ SCHEME: file, '--unit': unit, '--period': period, '--out': out })
    const asked = await readAsked({ file, unit, period, roster: values.roster, classId: values.class })
    if (!asked.ok) return reportFindings(asked.problems, json ? { out: null } : undefined)
    const rows = fieldsToSubmit(asked.value.scheme, asked.value.member.class).map(rowOf)
    if (rows.length === 0) return reportFindings([nothingAsked(unit)], json ? { out: null } : undefined)
    const { writeTemplate } = await import('@plumbline/documents')
    // Somebody may have filled in the file that is there.
    await writeFile(out, await writeTemplate(inputOf({ ...asked.value, period, rows })), { flag: 'wx' })
    const said = { out, unit, period, rows: rows.length }
    const sentence = `已写入 ${out}：${rows.length} 项。Written: ${rows.length} figures.`
    return { code: 0, out: json ? JSON.stringify({ ...said, problems: [] }, null, 2) : sentence }
  })

interface Asked {
  scheme: Scheme
  member: Member
}
interface Request {
  file: string
  unit: string
  period: string
  roster: string | undefined
  classId: string | undefined
}

async function readAsked({ file, unit, period, roster, classId }: Request): Promise<Checked<Asked>> {
  const scheme = await parseSchemeFile(file)
  if (!scheme.ok) return scheme
  const members = roster === undefined ? undefined : await readRoster(roster, scheme.value)
  if (members?.ok === false) return members
  const member = members
    ? members.value.find(({ code }) => code === unit)
    : aloneMember(unit, classId, scheme.value)
  const problems = [
    ...periodProblems(period, scheme.value),
    ...schemeErrors(scheme.value, members?.value ?? []),
  ]
  if (!member) problems.push(noMember(unit, { roster, scheme: scheme.value }))
  return member && problems.length === 0
    ? { ok: true, value: { scheme: scheme.value, member } }
    : { ok: false, problems }
}

function aloneMember(code: string, classId: string | undefined, { classes }: Scheme): Member | undefined {
  const own = classes.length === 1 && !classId ? classes[0] : classes.find(({ id }) => id === classId)
  return own && { code, name: code, class: own.id }
}

function noMember(unit: string, { roster, scheme }: { roster: string | undefined; scheme: Scheme }) {
  const known = scheme.classes.map(({ id, name }) => `${id} ${name.zh}`).join(', ')
  return roster === undefined
    ? finding('unknown_class', '--class', {
        message: text('不知道单位属于哪个类别。', 'The class of the unit is not known.'),
        hint: text(`写 --roster，或 --class：${known}。`, `Give --roster, or --class: ${known}.`),
      })
    : finding('unknown_unit', '--unit', {
        message: text(`名册里没有单位“${unit}”。`, `The unit “${unit}” is not on the roster.`),
        hint: text('改正代码，或把它加进名册。', 'Correct the code, or add it to the roster.'),
      })
}

const nothingAsked = (unit: string) =>
  finding('nothing_asked', '--unit', {
    message: text(`办法不要求 ${unit} 报送任何数据。`, `The scheme asks ${unit} for no figures.`),
    hint: text('数据来自外部，或检查类别。', 'They come from outside; or check the class.'),
  })

/** Nothing is known here of earlier periods or targets. */
const rowOf = (asked: AskedField): TemplateRow => ({
  ...askedRow(asked),
  previous: null,
  target: null,
  current: null,
})

/** Nobody's tenant: the workbook says which version of the scheme it was made from by its digest. */
const inputOf = ({ scheme, member, period, rows }: Asked & { period: string; rows: TemplateRow[] }) => ({
  tenantCode: 'cli',
  tenantName: scheme.title.zh,
  unitCode: member.code,
  unitName: member.name,
  periodId: period,
  periodLabel: periodLabel(period).zh,
  schemeId: scheme.id,
  schemeVersion: digest(scheme).slice(0, 12),
  title: `${member.name}${periodLabel(period).zh}考核数据报送表`,
  synthetic: scheme.synthetic,
  rows,
})
