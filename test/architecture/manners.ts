import { isConfig, isTest, type Rule, type SourceFile } from './house.ts'
import { findNodes, ts } from './syntax.ts'

const pure = /^packages\/(scheme|scoring|core|contract|documents)\/src\//
const sources = (files: readonly SourceFile[]) => files.filter(({ path }) => !isTest(path))
const where = (files: readonly SourceFile[], asked: (node: ts.Node) => boolean) =>
  files.flatMap((file) => findNodes(file, asked))

const ambient =
  /^(Math\.random|Date\.now|performance\.now|process\.env|crypto\.randomUUID|crypto\.getRandomValues|Temporal\.Now)$/

/** Time, chance and settings come in through the context. */
export const nothingAmbientInThePackages: Rule = (files) =>
  where(
    sources(files).filter(({ path }) => pure.test(path)),
    isAmbient,
  ).map(({ node, place }) => `${place} is ambient: ${node.getText()}`)

function isAmbient(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return ambient.test(node.getText().replace(/^globalThis\./, ''))
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
  return ts.isCallExpression(node) && node.expression.getText() === 'Date'
}

/** What is exported has a name of its own. */
export const exportsHaveNames: Rule = (files) =>
  where(
    files.filter(({ path }) => !isConfig(path)),
    isDefaultExport,
  ).map(({ place }) => `${place} exports by default`)

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return !node.isExportEquals
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  )
}

/** A helper lives with its user or in a file named for what it does. */
export const nothingIsCalledUtils: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)(utils?|helpers?|misc)(\/|\.)/.test(path))
    .map(({ path }) => `${path} is named for nothing`)

// SvelteKit's own names begin with a plus, its folders may hold parameters.
const fileName =
  /^(\+[a-z]+(\.server)?|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*)\.ts$|^(\+[a-z]+|[A-Z][A-Za-z0-9]*)\.svelte$/

/** verb.ts in kebab-case, Component.svelte in PascalCase. */
export const filesAreNamedAlike: Rule = (files) =>
  files
    .filter(({ path }) => !fileName.test(path.split('/').at(-1) ?? ''))
    .map(({ path }) => `${path} is named otherwise`)

/** Every code somebody may be shown is one that somebody gives. */
export const everyCodeIsGiven =
  (codes: readonly string[]): Rule =>
  (files) => {
    const given = new Set(
      where(sources(files), isGiven).map(({ node }) => (node as ts.StringLiteralLike).text),
    )
    return codes.filter((code) => !given.has(code)).map((code) => `${code} is never given`)
  }

/** A text that is a value, not the name of a property. */
const isGiven = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)

/** Every room that somebody lives in says what it is for. */
export function roomsIntroduceThemselves(paths: readonly string[]): string[] {
  const named = paths
    .filter((path) => path.endsWith('/package.json'))
    .map((path) => path.slice(0, -'/package.json'.length))
  const rooms = [
    ...named.filter((room) => paths.some((path) => path.startsWith(`${room}/`) && path.endsWith('.ts'))),
    'test',
  ]
  return rooms
    .filter((room) => !paths.includes(`${room}/README.md`))
    .map((room) => `${room} has no README.md`)
}
