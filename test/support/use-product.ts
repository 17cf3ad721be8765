import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startProduct, type Product } from './product.ts'

interface InUse {
  folder: string
  /** Whoever stops it may start another on the folder and put it here. */
  product: Product
  browser: Browser
}

/** For one file of tests: the product with all its demo data on a folder of its own, and a browser to visit it. */
export function useProduct(): InUse {
  const inUse: Partial<InUse> = {}
  beforeAll(async () => {
    inUse.folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'))
    inUse.browser = await launchBrowser()
    inUse.product = await startProduct(inUse.folder)
  }, 300_000)
  afterAll(async () => {
    await inUse.browser?.close()
    await inUse.product?.stop()
    if (inUse.folder) await rm(inUse.folder, { recursive: true, force: true })
  })
  return inUse as InUse
}
