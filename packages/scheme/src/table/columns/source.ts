import type { Field } from '../../schema.ts'
import { advise } from '../log.ts'
import { listenerFor } from '../read/figure-words.ts'
import { readSource, sourceOfWords, type SourceField } from '../read/read-source.ts'
import { readFormula } from '../methods/expression.ts'
import { same } from '../table.ts'
import { cut, text as say, type ApplyChange, type Change } from './change.ts'

function freeId({ source }: SourceField, fields: readonly Field[]): string {
  const base = source === 'target' ? 'target' : source === 'submission' ? 'actual' : 'figure'
  const taken = new Set(fields.map(({ id }) => id))
  if (!taken.has(base)) return base
  return Array.from({ length: 20 }, (_, k) => `${base}_${k + 2}`).find((id) => !taken.has(id)) ?? base
}

function applyFields({ indicator, place, log }: Change, said: readonly SourceField[]): void {
  for (const one of said) {
    const { formula, result, scope, ...rest } = one
    let field = indicator.fields.find(({ name }) => name.zh === one.name.zh)
    if (!field) {
      field = { id: freeId(one, indicator.fields), decimals: 2, ...rest }
      indicator.fields.push(field)
    }
    Object.assign(field, { ...rest, name: field.name })
    if (result) field.result = result
    if (scope) field.scope = scope
    // Names become ids once every row has its fields.
    if (formula !== undefined && field.expression === undefined) field.expression = formula
  }
  const names = new Set(said.map(({ name }) => name.zh))
  for (const { name } of indicator.fields.filter((field) => !names.has(field.name.zh)))
    advise(log, 'field_kept', place, {
      message: say(
        `数据来源不再有“${name.zh}”，数据项没有删。`,
        `“${name.zh}” is no longer listed; the field was kept.`,
      ),
      hint: say('要删就在办法里删。', 'Remove it in the scheme.'),
    })
}

/** The lines the table is printed with are fields; other words say who brings the figure in, and are kept in the note. */
export const applySource: ApplyChange = (change) => {
  const { indicator, text, place, log } = change
  const said = readSource(text)
  if (said) return applyFields(change, said)
  if (text === '') return
  const source = sourceOfWords(text)
  for (const field of indicator.fields)
    if (source && (field.source === 'submission' || field.source === 'external')) field.source = source
  const note = `数据来源：${text}`
  indicator.note = same(cut(indicator.note ? `${indicator.note.zh}\n${note}` : note))
  if (!source)
    advise(log, 'source_unread', place, {
      message: say(
        `看不出“${text}”由谁报数，按被考核单位报送。`,
        `“${text}” does not say who enters the figure.`,
      ),
      hint: say(
        '写成 名称（单位，本期，单位报送）等，或在办法里改。',
        'Write it as the table is printed, or change it in the scheme.',
      ),
    })
}

/** Formulas of derived values, whose names are ids by now. */
export function settleFormulas(change: Omit<Change, 'text' | 'place' | 'row'>): void {
  const { indicator, scheme } = change
  for (const field of indicator.fields)
    if (field.source === 'derived' && field.expression !== undefined && /[^\x20-\x7e]/.test(field.expression))
      field.expression = readFormula(field.expression, listenerFor(indicator, scheme))
}
