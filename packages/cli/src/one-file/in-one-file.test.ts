import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inOneFile } from './in-one-file.ts'

let root: string
const write = (path: string, text: string) => writeFile(join(root, path), text)
const cache = () => join(root, 'node_modules/.cache/plumbline')
const gather = () => inOneFile({ root, entry: 'src/entry.ts', sources: ['src', 'other'] })
const answerOf = async (address = '') => ((await import(address)) as { answer: () => number }).answer()

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plumbline-one-'))
  for (const folder of ['src/deep', 'other', 'node_modules'])
    await mkdir(join(root, folder), { recursive: true })
  await write('package-lock.json', '{}')
  await write(
    'src/entry.ts',
    "import { two } from './deep/two.ts'\nexport const answer = (): number => two * 2\n",
  )
  await write('src/deep/two.ts', 'export const two: number = 2\n')
})
afterEach(() => rm(root, { recursive: true, force: true }))

it('makes what the entry imports into one, and answers as the entry does', async () => {
  const address = await gather()
  expect(address).toMatch(/node_modules\/\.cache\/plumbline\/[0-9a-f]{20}\/entry\.mjs$/)
  await rm(join(root, 'src'), { recursive: true })
  expect(await answerOf(address)).toBe(4)
})

it('is not made again while nothing changed, and never serves what changed', async () => {
  const [first, second] = [await gather(), await gather()]
  expect(second).toBe(first)
  await write('src/deep/two.ts', 'export const two: number = 3\n')
  expect(await answerOf(await gather())).toBe(6)
  const deep = await gather()
  await write('other/new.ts', '')
  expect(await gather()).not.toBe(deep)
  await write('package-lock.json', '{ }')
  expect(await readdir(cache())).toHaveLength(3)
  await gather()
  expect(await readdir(cache())).toHaveLength(4)
})

it('does not ask about tests', async () => {
  const before = await gather()
  await write('src/entry.test.ts', 'test')
  expect(await gather()).toBe(before)
})

it('is whole for all who ask at once', async () => {
  const addresses = await Promise.all([gather(), gather(), gather()])
  expect(new Set(addresses).size).toBe(1)
  expect(await answerOf(addresses[0])).toBe(4)
  expect(await readdir(cache())).toHaveLength(1)
})

it('forgets what is older than a day when it makes another', async () => {
  await mkdir(join(cache(), 'old'), { recursive: true })
  await utimes(join(cache(), 'old'), 0, 0)
  await gather()
  expect(existsSync(join(cache(), 'old'))).toBe(false)
})

it.each([
  ['nothing can be written there', () => write('node_modules/.cache', 'a file')],
  ['a source cannot be read', () => write('src/deep/two.ts', 'export const = broken')],
  ['a folder is not there', () => rm(join(root, 'other'), { recursive: true })],
])('is nothing where %s', async (_, spoil) => {
  await spoil()
  expect(await gather()).toBeUndefined()
})
