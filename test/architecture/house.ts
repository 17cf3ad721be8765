import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file as the rules see it: its path from the root, and its text. */
export interface SourceFile {
  path: string
  text: string
}
/** A rule of the house: what breaks it, each with its place. */
export type Rule = (files: readonly SourceFile[]) => string[]

const root = join(import.meta.dirname, '../..')

const made = new Set(['node_modules', '.svelte-kit', 'build', 'dist', 'paraglide', 'cdk.out', 'coverage'])
const wings = ['packages', 'functions', 'infra', 'web', 'test']

/** Paths of everything people wrote, from the root. */
export const readPaths = (): string[] => wings.flatMap(walk)

function walk(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const kept = entries.filter(({ name }) => !made.has(name))
  return kept.flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
}

export const readHouse = (paths: readonly string[]): SourceFile[] =>
  paths
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Tests, and what only tests use. */
export const isTest = (path: string): boolean =>
  /^test\/|\.(test|prop\.test|fixture)\.ts$|-for-tests\.ts$|\/samples\//.test(path)

export const isConfig = (path: string): boolean => /\.config\.ts$|\.d\.ts$/.test(path)

/** packages/core/src/x.ts → core; web/src/x.ts → web. */
export function roomOf(path: string): string {
  const [wing = '', name = ''] = path.split('/')
  return wing === 'packages' ? name : wing
}
