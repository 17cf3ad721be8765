import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ensureBuilt, type Product } from './ensure-built.ts'

let root: string
let lines: string[]
const write = (path: string, text: string) => writeFile(join(root, path), text)
const made = () => readFile(join(root, 'made'), 'utf8')
const product: Product = {
  name: 'thing',
  output: 'made',
  sources: ['src', 'one.json', 'not-there'],
  command: ['/bin/sh', '-c', 'cat src/a.ts >> made'],
}
const ensure = (change: Partial<Product> = {}) =>
  ensureBuilt(root, (line) => lines.push(line), [{ ...product, ...change }])

beforeEach(async () => {
  lines = []
  root = await mkdtemp(join(tmpdir(), 'plumbline-build-'))
  await mkdir(join(root, 'src/node_modules'), { recursive: true })
  await write('src/a.ts', 'a')
  await write('one.json', '{}')
})
afterEach(() => rm(root, { recursive: true, force: true }))

it('builds what is not there and says so; not again while nothing changed', async () => {
  await ensure()
  await ensure()
  expect([await made(), lines.length]).toEqual(['a', 1])
  expect(lines[0]).toMatch(/正在构建 thing[^]*Building thing/)
})

it('builds again when a source changed, is renamed, or the output is gone', async () => {
  await ensure()
  await write('src/a.ts', 'b')
  await ensure()
  expect(await made()).toBe('ab')
  await write('src/new.ts', '')
  await ensure()
  expect(await made()).toBe('abb')
  await rm(join(root, 'made'))
  await ensure()
  expect(await made()).toBe('b')
})

it('does not build for a test or for what was itself installed or built', async () => {
  await ensure()
  await write('src/a.test.ts', 'test')
  await write('src/node_modules/x.js', 'x')
  await ensure()
  expect(await made()).toBe('a')
})

it('does not take what a failed build left for what was there before, not even when the sources are as before', async () => {
  await ensure()
  await write('src/a.ts', 'b')
  await expect(ensure({ command: ['/bin/sh', '-c', 'echo half > made; exit 1'] })).rejects.toThrow()
  await write('src/a.ts', 'a')
  await ensure()
  expect(await made()).toBe('half\na')
})

it('shows why a build failed, and tries again the next time', async () => {
  const failing = { command: ['/bin/sh', '-c', 'echo broken here >&2; exit 1'] } as const
  await expect(ensure(failing)).rejects.toThrow('broken here')
  await ensure()
  expect(await made()).toBe('a')
})
