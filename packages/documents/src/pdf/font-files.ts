import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'

/** The only weights used; each is 6–10 MB, so nothing else is shipped. */
const files = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
] as const

let loaded: Promise<Buffer[]> | undefined

/** Font bytes, from the packages or, in a bundle without node_modules, from one flat folder given once at start. */
export function loadFonts(folder?: string): Promise<Buffer[]> {
  loaded ??= Promise.all(
    files.map((file) => readFile(folder ? join(folder, basename(file)) : inPackages(file))),
  )
  return loaded
}

function inPackages(file: string): string {
  return createRequire(import.meta.url).resolve(file)
}
