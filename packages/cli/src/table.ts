import { writeFile } from 'node:fs/promises'
import { tableOf } from '@plumbline/scheme'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { reportFindings } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { parseSchemeFile } from './scheme-file.ts'

export const tableUsage = `plumbline table SCHEME --out F.xlsx [--json]
  把考核办法写成指标表（板块、指标、分值、计分办法、目标值、责任单位、频次、数据来源），各类别不同时一类一张。不覆盖已有文件。
  The scheme as the indicator table officials keep, a sheet for each class where classes differ. An existing file is not overwritten.`

/** A scheme → its indicator table. */
export const table = (args: string[]): Promise<Outcome> =>
  carryOut(tableUsage, async () => {
    const { first: file, values } = readArguments(args, { out: { type: 'string' } })
    const { out = '', json } = values
    needed({ SCHEME: file, '--out': out })
    const scheme = await parseSchemeFile(file)
    if (!scheme.ok) return reportFindings(scheme.problems, json ? { out: null } : undefined)
    const { title, synthetic } = scheme.value
    const sheets = tableOf(scheme.value)
    const { writeIndicatorTable } = await import('@plumbline/documents')
    await writeFile(out, await writeIndicatorTable({ title: title.zh, synthetic, sheets }), { flag: 'wx' })
    const said = { out, sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) }
    const rows = sheets.map((one) => `${one.name} ${one.rows.length}`).join('，')
    const sentence = `已写入 ${out}：${rows} 项。Written: ${sheets.length} sheet(s).`
    return { code: 0, out: json ? JSON.stringify({ ...said, problems: [] }, null, 2) : sentence }
  })
