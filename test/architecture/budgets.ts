import { isConfig, isTest, type Rule, type SourceFile } from './house.ts'
import { findNodes, linesOf, ts } from './syntax.ts'

// House style's budgets: what is beyond them is talked about first, and then split.
const most = { file: 250, function: 50, door: 60 }
const aim = { median: 50, ninetieth: 150 }

/** What people wrote to be shipped: no tests, declarations or settings. */
const shipped = (files: readonly SourceFile[]) => files.filter(({ path }) => !isTest(path) && !isConfig(path))
const lengthOf = ({ text }: SourceFile) => text.replace(/\n$/, '').split('\n').length
const longer = (files: readonly SourceFile[], limit: number) =>
  files
    .filter((file) => lengthOf(file) > limit)
    .map((file) => `${file.path} has ${lengthOf(file)} lines, over ${limit}`)

export const filesAreShort: Rule = (files) => longer(shipped(files), most.file)

/** Pages' loaders and the functions' handlers only open the door. */
export const doorsAreThin: Rule = (files) =>
  longer(
    shipped(files).filter(({ path }) => /^web\/.*\/\+[\w.]+\.ts$|^functions\/.*handler\.ts$/.test(path)),
    most.door,
  )

export const mostFilesAreSmall: Rule = (files) => {
  const lengths = shipped(files)
    .map(lengthOf)
    .toSorted((a, b) => a - b)
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
  const [median, ninetieth] = [at(0.5), at(0.9)]
  return [
    ...(median > aim.median ? [`the median file has ${median} lines, over ${aim.median}`] : []),
    ...(ninetieth > aim.ninetieth
      ? [`a tenth of the files have over ${ninetieth} lines, over ${aim.ninetieth}`]
      : []),
  ]
}

export const functionsAreShort: Rule = (files) =>
  shipped(files)
    .flatMap((file) => findNodes(file, isLong))
    .map(({ node, place }) => `${place} a function of ${linesOf(node)} lines, over ${most.function}`)

const isLong = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined && linesOf(node) > most.function
