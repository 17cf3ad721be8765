import type { Field, PeriodKind } from '../../schema.ts'
import { same } from '../table.ts'
import { areaWords, basisWords, noUnit, sourceWords } from '../write/source.ts'

/** A field as the table says it; the formula of a derived one still with names in place of ids. */
export type SourceField = Pick<Field, 'name' | 'unit' | 'basis' | 'source'> &
  Partial<Pick<Field, 'scope' | 'result'>> & { formula?: string }

const keyOf = <K extends string>(table: Record<K, string>, words: string): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === words)

const every: Record<string, PeriodKind> = { 每月: 'month', 每季度: 'quarter', 每半年: 'half', 每年: 'year' }
const line = /^(.+?)（([^（），]*)，(本期|本年累计|期末数)，(.+?)(，全域一个数)?）$/
const fromResult = /^取自办法 (\S+) (每月|每季度|每半年|每年)公布的(所在单位)?(?:总分|“(.+)”得分)$/

function originOf(words: string): Pick<SourceField, 'source' | 'result' | 'formula'> | undefined {
  const plainly = keyOf(sourceWords, words)
  if (plainly) return { source: plainly }
  if (words.startsWith('计算：')) return { source: 'derived', formula: words.slice(3) }
  const [, scheme, often, above, of] = fromResult.exec(words) ?? []
  if (scheme === undefined || often === undefined) return undefined
  const rest = { ...(of !== undefined && { of }), ...(above !== undefined && { whose: 'parent' as const }) }
  return { source: 'result', result: { scheme, every: every[often]!, ...rest } }
}

function readLine(text: string): SourceField | undefined {
  const [, name, unit, basis, origin = '', area] = line.exec(text) ?? []
  const from = originOf(origin)
  const on = basis === undefined ? undefined : keyOf(basisWords, basis)
  if (name === undefined || !on || !from) return undefined
  return {
    name: same(name),
    unit: unit === noUnit ? '' : unit!,
    basis: on,
    ...from,
    ...(area === `，${areaWords}` ? { scope: 'area' as const } : {}),
  }
}

/** 累计总量（亿元，本年累计，单位报送), line by line as the table is printed; undefined for anything else. */
export function readSource(text: string): SourceField[] | undefined {
  const lines = text.split('\n').map((one) => readLine(one.trim()))
  return lines.every((one) => one !== undefined) ? lines : undefined
}

/** 市统计局 and the like bring a figure in; 自报 and 填报 come from whoever is assessed. */
export function sourceOfWords(text: string): 'submission' | 'external' | undefined {
  if (/自报|填报|报送|各单位|被考核|部门上报/.test(text)) return 'submission'
  return /局|委|办|部|厅|院|中心|上级|省|市|统计|系统|平台|外部|通报|考核|测评|反馈/.test(text)
    ? 'external'
    : undefined
}
