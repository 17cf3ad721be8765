import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('runs in a browser: small, and made of nothing but this package and the plain parts of scheme', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
  })
  const foreign = Object.keys(metafile.inputs).filter(
    (path) => !/packages\/(scoring|scheme)\/src\//.test(path),
  )
  expect(foreign).toEqual([])
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('/schema'))).toEqual([])
  expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThan(40_000)
})
