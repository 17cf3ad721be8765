import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  draftScheme,
  isError,
  lintScheme,
  printScheme,
  type Drafted,
  type Problem,
  type Scheme,
} from '@plumbline/scheme'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { finding, reportFindings, text, type Checked } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { parseSchemeFile } from './scheme-file.ts'

export const draftUsage = `plumbline draft F.xlsx --out S.yaml [--onto SCHEME] [--drop] [--json]
  由指标表起草考核办法。--onto：表上写的替换这份办法里的，表上说不了的（亮灯、等次、加减分……）保持不变；--drop：删去表上没有的指标。
  没有读懂的逐格列出，猜测一律列为假定。不覆盖已有文件。
  Drafts a scheme from an indicator table. --onto: what the table says replaces it in that scheme, the rest stays; --drop removes indicators
  the table no longer has. What is not understood is listed by cell, every guess as an assumption. An existing file is not overwritten.`

/** An indicator table → a scheme, and everything about it that a person must look at. */
export const draft = (args: string[]): Promise<Outcome> =>
  carryOut(draftUsage, async () => {
    const one = { type: 'string' } as const
    const options = { out: one, onto: one, drop: { type: 'boolean', default: false } } as const
    const { first: file, values } = readArguments(args, options)
    const { out = '', onto, drop, json } = values
    needed({ TABLE: file, '--out': out })
    const scheme = onto === undefined ? undefined : await parseSchemeFile(onto)
    if (scheme?.ok === false) return reportFindings(scheme.problems, json ? { out: null } : undefined)
    const drafted = await readDraft(file, { onto: scheme?.value, drop })
    if (!drafted.ok) return reportFindings(drafted.problems, json ? { out: null } : undefined)
    return report(drafted.value, { out, json })
  })

async function readDraft(
  path: string,
  { onto, drop }: { onto: Scheme | undefined; drop: boolean },
): Promise<Checked<Drafted>> {
  const { openWorkbook, readIndicatorTable } = await import('@plumbline/documents')
  const file = basename(path)
  const read = await openWorkbook(await readFile(path))
  if (!read.ok) {
    const { code, message } = read.refusal
    return { ok: false, problems: [finding(`file_${code}`, file, { message, hint: text('', '') })] }
  }
  const sheets = readIndicatorTable(read.workbook)
  if (sheets.length === 0) return { ok: false, problems: [noTable(file)] }
  return { ok: true, value: draftScheme(sheets, { drop, ...(onto ? { onto } : {}) }) }
}

const noTable = (file: string): Problem =>
  finding('table_missing', file, {
    message: text('没有找到指标表。', 'There is no indicator table in it.'),
    hint: text(
      '表头要有“指标”和“分值”或“计分办法”等列名。',
      'Its header must name 指标 and 分值 or 计分办法, and one column more.',
    ),
  })

/** The draft is written even with problems: it is what they are mended in. Lint's own are told too. */
async function report(
  { scheme, problems, assumed, gone, changed }: Drafted,
  { out, json }: { out: string; json: boolean },
): Promise<Outcome> {
  const all = scheme ? [...problems, ...lintScheme(scheme)] : problems
  if (scheme) await writeFile(out, printScheme(scheme), { flag: 'wx' })
  const said = { out: scheme ? out : null, changed, gone, assumed }
  if (json) return reportFindings(all, said)
  const guesses = assumed.map(({ at, assumed: one }) => `假定 assumed ${at}\n  ${one?.zh}\n  ${one?.en}`)
  const lines = [
    ...(scheme ? [`已写入 ${out}。Written: ${out}.`] : []),
    `改动 changed: ${changed.length}；假定 assumed: ${assumed.length}；表上没有 gone: ${gone.length}`,
    ...guesses,
  ].join('\n')
  if (all.length === 0) return { code: 0, out: lines }
  const found = reportFindings(all, undefined)
  return all.some(isError) ? { ...found, out: lines } : { code: 0, out: `${lines}\n${found.out ?? ''}` }
}
