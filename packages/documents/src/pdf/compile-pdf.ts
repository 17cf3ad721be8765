import { loadFonts } from './font-files.ts'
import { replaceMissing } from './replace-missing.ts'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export interface PdfOptions {
  /** Flat folder holding the font files, where node_modules is not shipped. */
  fontFolder?: string
}

export interface Pdf {
  bytes: Uint8Array
  /** Characters printed as 〓 because no shipped font has them. */
  missing: string[]
}

let compiler: Promise<NodeCompiler> | undefined

async function createCompiler(fonts: Buffer[]): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })
}

/** Compiles a fixed typst source with data passed as JSON, so no text from people is ever read as markup. */
export async function compilePdf(source: string, data: object, options: PdfOptions = {}): Promise<Pdf> {
  const fonts = await loadFonts(options.fontFolder)
  compiler ??= createCompiler(fonts)
  const typst = await compiler
  const { value, missing } = replaceMissing(data, fonts[0]!)
  const inputs = { data: JSON.stringify({ ...value, missing: missing.map(codeOf) }) }
  const bytes = typst.pdf({ mainFileContent: source, inputs }, { pdfStandard: 'a-2b' })
  typst.evictCache(10)
  return { bytes, missing }
}

function codeOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase()}`
}
