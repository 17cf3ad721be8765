import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { hashSources } from '../../../packages/local/src/build/hash-sources.ts'

export const root = join(import.meta.dirname, '../../..')
const sources = ['infra', 'packages/core/src/table/tables.ts', 'package-lock.json']

/** The template of today's sources, as seen from the root; synthesized once for all test files until a source changes. */
export async function currentTemplate(): Promise<string> {
  const hash = await hashSources(root, sources)
  const folder = join(tmpdir(), `plumbline-template-${hash.slice(0, 16)}`)
  if (!existsSync(folder)) await synthesize(folder)
  return relative(root, join(folder, 'App.template.json'))
}

async function synthesize(folder: string): Promise<void> {
  // Loaded only here: the CDK alone takes longer than a test file.
  const [{ buildApp }, { placeholderAssets }, { deployments }] = await Promise.all([
    import('../../../infra/app.ts'),
    import('../../../infra/assets.ts'),
    import('../../../infra/config.ts'),
  ])
  const draft = await mkdtemp(`${folder}-`)
  buildApp(deployments.aws, placeholderAssets(), draft).app.synth()
  // Whoever is first wins; the other's is the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
}
