import { isTest, type Rule } from './house.ts'
import { sourceImports, type Import } from './imports.ts'
import { findNodes, ts } from './syntax.ts'

const src = 'packages/core/src/'

/** From left to right; each may import only from its left. */
const order = [
  'access',
  'audit',
  'tenant',
  'unit',
  'member',
  'scheme',
  'target',
  'period',
  'submission',
  'verification',
  'ledger',
  'decision',
  'run',
  'result',
  'ballot',
  'record',
  'task',
  'appeal',
  'alert',
  'report',
  'benchmark',
]
/** Doors name everything; they are nobody's left or right. */
const doors = new Set(['index.ts', 'schemas.ts'])

/** Its place in the order; files at the root and the table lie beneath all of them. */
function placeOf(path: string): number {
  const [folder = '', file] = path.slice(src.length).split('/')
  return file === undefined || folder === 'table' ? -1 : order.indexOf(folder)
}

const inCore = ({ from, path }: Import) =>
  from.startsWith(src) && path?.startsWith(src) && !doors.has(from.slice(src.length))

/** Aggregates import only leftwards. What lies beneath them all knows of none but the posts (access), which name the actor. */
export const aggregatesImportLeftwards: Rule = (files) =>
  sourceImports(files)
    .filter(inCore)
    .filter(({ from, path }) => placeOf(path!) > Math.max(placeOf(from), order.indexOf('access')))
    .map(({ place, specifier }) => `${place} imports rightwards: ${specifier}`)

/** A folder that nobody gave a place has no left. */
export const aggregatesHaveAPlace: Rule = (files) => {
  const folders = files
    .filter(({ path }) => path.startsWith(src))
    .map(({ path }) => path.slice(src.length).split('/'))
  return [...new Set(folders.filter((parts) => parts.length > 1).map(([folder]) => folder!))]
    .filter((folder) => folder !== 'table' && !order.includes(folder))
    .map((folder) => `${src}${folder} stands in no place of the order`)
}

// The audit's own entries and the calendar's are kept by the one file that writes them.
const storekeepers = /^packages\/core\/src\/(\w+\/store|period\/due|audit\/(commit|list)|table\/[\w-]+)\.ts$/
const keyBeginning = /^(T|TENANT|CHILDREN|ID|P|DUE)#/

/** Only a store knows what a key looks like. */
export const onlyStoresBuildKeys: Rule = (files) =>
  files
    .filter(
      ({ path }) =>
        /^(packages\/core\/src|functions)\//.test(path) && !isTest(path) && !storekeepers.test(path),
    )
    .flatMap((file) => findNodes(file, isKey).map(({ place }) => `${place} builds a key`))

function isKey(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    return ['pk', 'sk'].includes(node.name.getText())
  return (ts.isTemplateHead(node) || ts.isStringLiteralLike(node)) && keyBeginning.test(node.text)
}
