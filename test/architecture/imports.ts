import { posix } from 'node:path'
import { isTest, roomOf, type SourceFile } from './house.ts'
import { findNodes, ts } from './syntax.ts'

export interface Import {
  from: string
  place: string
  specifier: string
  /** Names taken as values; none for types and for whole modules. */
  names: string[]
  /** A file of ours, from the root, or undefined. */
  path?: string
  /** The room it leads to; undefined for a stranger. */
  room?: string
  /** What is taken of another room: core, core/schemas. */
  entry?: string
}

/** Every import of a file: values, types, re-exports, dynamic ones. */
function importsOf(file: SourceFile): Import[] {
  return findNodes(file, (node) => specifierOf(node) !== undefined).map(({ node, place }) => {
    const specifier = specifierOf(node)!
    return { from: file.path, place, specifier, names: namesOf(node), ...leadsTo(file.path, specifier) }
  })
}

/** Imports of the sources alone: what tests reach for is their own affair. */
export const sourceImports = (files: readonly SourceFile[]): Import[] =>
  files.filter(({ path }) => !isTest(path)).flatMap(importsOf)

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return textOf(node.moduleSpecifier)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0])
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal)
  return undefined
}

const textOf = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : undefined)

function namesOf(node: ts.Node): string[] {
  if (!ts.isImportDeclaration(node) || !node.importClause || node.importClause.isTypeOnly) return []
  const { namedBindings } = node.importClause
  if (!namedBindings || !ts.isNamedImports(namedBindings)) return []
  return namedBindings.elements
    .filter((one) => !one.isTypeOnly)
    .map((one) => (one.propertyName ?? one.name).text)
}

function leadsTo(from: string, specifier: string): Pick<Import, 'path' | 'room' | 'entry'> {
  const own = /^@plumbline\/([^/]+)(\/.+)?$/.exec(specifier)
  if (own) return { room: own[1]!, entry: `${own[1]}${own[2] ?? ''}` }
  if (specifier.startsWith('#lib/')) return inside(`web/src/lib/${specifier.slice(5)}`)
  return specifier.startsWith('.') ? inside(posix.join(posix.dirname(from), specifier)) : {}
}

const inside = (path: string) => ({ path, room: roomOf(path) })
