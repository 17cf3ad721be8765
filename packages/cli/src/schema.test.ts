import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scheme } from './analyst.fixture.ts'
import { schema } from './schema.ts'

const presets = join(import.meta.dirname, '../../scheme/presets')
const files = readdirSync(presets).filter((file) => file.endsWith('.yaml'))

const validator = async () => {
  const { out } = await schema([])
  return new Ajv2020({ strict: false }).compile(JSON.parse(out!) as object)
}

describe('plumbline schema', () => {
  it('is a JSON Schema of draft 2020-12', async () => {
    const { out } = await schema([])
    expect(JSON.parse(out!)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  it('accepts every preset as it is written', async () => {
    const valid = await validator()
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const written: unknown = parse(readFileSync(join(presets, file), 'utf8'))
      expect([file, valid(written), valid.errors]).toEqual([file, true, null])
    }
  })

  it('looks into boards inside boards', async () => {
    const valid = await validator()
    expect(valid(scheme)).toBe(true)
    const misspelt = JSON.parse(JSON.stringify(scheme).replace('"id":"satisfaction"', '"idd":"x"')) as object
    expect(valid(misspelt)).toBe(false)
    expect(valid.errors?.some(({ instancePath }) => instancePath.startsWith('/boards/1/boards/0'))).toBe(true)
  })

  it('takes no arguments', async () => {
    expect(await schema(['more'])).toMatchObject({ code: 2 })
  })
})
