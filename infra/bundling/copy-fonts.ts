import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyPackage } from './copy-package.ts'

/** The fonts that the bundle names, and no other weight: each is 10 MB. Their licence travels with them, as it demands. */
export function copyFonts(folder: string): void {
  const fonts = namedFonts(readFileSync(join(folder, 'index.mjs'), 'utf8'))
  if (fonts.length === 0)
    throw new Error(
      'the report function names no font file, so its documents would have no Chinese characters',
    )
  for (const { name, file } of fonts) copyPackage(folder, name, ['package.json', 'LICENSE_FONT', file])
}

export interface FontFile {
  name: string
  file: string
}

/** NotoSansSC_400Regular.ttf → @expo-google-fonts/noto-sans-sc, 400Regular/NotoSansSC_400Regular.ttf */
export function namedFonts(code: string): FontFile[] {
  const found = new Map<string, FontFile>()
  for (const [file, face, weight] of code.matchAll(/Noto(Sans|Serif)SC_(\d{3}[A-Za-z]+)\.ttf/g)) {
    found.set(file, { name: `@expo-google-fonts/noto-${face!.toLowerCase()}-sc`, file: `${weight}/${file}` })
  }
  return [...found.values()]
}
