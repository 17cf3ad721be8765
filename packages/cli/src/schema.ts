import { Scheme } from '@plumbline/scheme'
import { carryOut, readArguments, wrongUse } from './carry-out.ts'
import type { Outcome } from './outcome.ts'

export const schemaUsage = `plumbline schema [--json]
  考核办法语言的 JSON Schema（draft 2020-12），供编辑器提示和检查。
  The JSON Schema (draft 2020-12) of the scheme language, for editors: # yaml-language-server: $schema=scheme.schema.json`

/** What may be written, as editors understand it. Whether it makes sense, only `lint` knows. */
export const schema = (args: string[]): Promise<Outcome> =>
  carryOut(schemaUsage, async () => {
    const { first } = readArguments(args, {})
    if (first) throw wrongUse(first)
    // The shape as it is written: what has a default may be left out.
    const { $schema, ...shape } = Scheme.toJSONSchema({ io: 'input', target: 'draft-2020-12' })
    const head = { $schema, $id: 'urn:plumbline:scheme:1', title: '考核办法 · Plumbline scheme' }
    return { code: 0, out: JSON.stringify({ ...head, ...shape }, null, 2) }
  })
