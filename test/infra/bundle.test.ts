import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bundleFunction } from '../../infra/bundling/bundle-function.ts'
import { copyCompiler } from '../../infra/bundling/copy-compiler.ts'
import { copyFonts } from '../../infra/bundling/copy-fonts.ts'
import { refuseMissing } from '../../infra/bundling/refuse-missing.ts'
import { bundleFolder, functions, functionNames } from '../../infra/functions.ts'

/** A repository with nothing in it but the source of one function. */
function repositoryWith(entry: string, source: string): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-bundle-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(dirname(join(root, entry)), { recursive: true })
  writeFileSync(join(root, entry), source)
  return root
}

const run = (folder: string, code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  }).trim()

const report = `
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
const font = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
export async function handler(): Promise<number> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const bytes = await readFile(createRequire(import.meta.url).resolve(font))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [bytes] }] })
  return compiler.pdf({ mainFileContent: '#set text(font: "Noto Sans SC")\\n准绳' }).length
}`

test('what is bundled for the report writes a Chinese PDF with no repository around it', async () => {
  const root = repositoryWith(functions.report.entry, report)
  const folder = join(root, bundleFolder('report'))
  await bundleFunction(root, 'report')
  copyCompiler(folder)
  copyFonts(folder)
  expect(Number(run(folder, "console.log(await (await import('./index.mjs')).handler())"))).toBeGreaterThan(
    1000,
  )
})

test('a report that names no font is refused, for it would print boxes', async () => {
  const root = repositoryWith(functions.report.entry, 'export const handler = () => 0')
  await bundleFunction(root, 'report')
  expect(() => copyFonts(join(root, bundleFolder('report')))).toThrow('names no font file')
})

test('errors keep their names when the code is made small', async () => {
  const source =
    'class TariffMissing extends Error {}\nexport const handler = () => { throw new TariffMissing("x") }'
  const root = repositoryWith(functions.http.entry, source)
  await bundleFunction(root, 'http')
  const code =
    "try { (await import('./index.mjs')).handler() } catch (error) { console.log(error.constructor.name) }"
  expect(run(join(root, bundleFolder('http')), code)).toBe('TariffMissing')
})

test('a source that is not there, or a function nobody knows, is named before anything is written', () => {
  const root = repositoryWith(functions.http.entry, '')
  expect(() => refuseMissing(root, functionNames)).toThrow(/no source at functions\/submission\/handler\.ts/)
  expect(() => refuseMissing(root, ['http'])).not.toThrow()
  expect(() => refuseMissing(root, ['htpt' as never])).toThrow(/no such function: htpt/)
})
