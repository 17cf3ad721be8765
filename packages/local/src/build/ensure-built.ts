import { spawn } from 'node:child_process'
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messages } from '../messages.ts'
import { hashSources } from './hash-sources.ts'

/** Something made from sources by a command. */
export interface Product {
  name: string
  /** Proof that it is there. */
  output: string
  sources: readonly string[]
  command: readonly [string, ...string[]]
}

export const templatePath = 'cdk.out/aws/App.template.json'

const products: readonly Product[] = [
  {
    name: 'web',
    output: 'web/build/handler.js',
    sources: [
      ...['src', 'static', 'messages', 'project.inlang', 'package.json', 'vite.config.ts'].map(
        (path) => `web/${path}`,
      ),
      ...['auth', 'contract', 'core', 'scheme', 'scoring', 'documents'].map((name) => `packages/${name}/src`),
      'package-lock.json',
    ],
    command: ['npm', 'run', 'build', '--workspace', 'web'],
  },
  {
    name: 'cdk.out',
    output: templatePath,
    sources: ['infra', 'packages/core/src/table/tables.ts', 'package-lock.json'],
    command: [process.execPath, 'infra/synth.ts'],
  },
]

/** What the functions and runs alone need. */
export const withoutPages = products.filter((product) => product.name !== 'web')

/** Builds the pages and synthesizes the template where their sources changed since the last time. */
export async function ensureBuilt(root: string, log: (text: string) => void, what = products): Promise<void> {
  for (const product of what) await ensureProduct(root, product, log)
}

async function ensureProduct(root: string, product: Product, log: (text: string) => void): Promise<void> {
  const stamp = join(root, '.plumbline/build', product.name)
  const hash = await hashSources(root, product.sources)
  const before = await readFile(stamp, 'utf8').catch(() => '')
  const there = await access(join(root, product.output)).then(
    () => true,
    () => false,
  )
  if (there && before === hash) return
  log(messages.building(product.name))
  // A build cut off leaves half an output behind: it is not what the stamp says any more.
  await rm(stamp, { force: true })
  await run(root, product)
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, hash)
}

function run(root: string, { name, command: [program, ...args] }: Product): Promise<void> {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(messages.buildFailed(name, output))),
    )
  })
}
