import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

async function bundled(entry: string): Promise<{ inputs: string[]; gzipped: number }> {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
  })
  return { inputs: Object.keys(metafile.inputs), gzipped: gzipSync(outputFiles[0]!.contents).length }
}

const isOwn = (path: string) => /packages\/(scoring|scheme)\/src\//.test(path)

it('runs in a browser: small, and made of nothing but this package and the plain parts of scheme', async () => {
  const { inputs, gzipped } = await bundled('./index.ts')
  expect(inputs.filter((path) => !isOwn(path))).toEqual([])
  expect(inputs.filter((path) => path.includes('/schema'))).toEqual([])
  expect(gzipped).toBeLessThan(40_000)
})

it('says results in words without the arithmetic', async () => {
  const { inputs, gzipped } = await bundled('./words/index.ts')
  expect(inputs.filter((path) => !isOwn(path) || /(attain|aggregate|settle)\//.test(path))).toEqual([])
  expect(gzipped).toBeLessThan(20_000)
})
