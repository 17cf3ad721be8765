import ts from 'typescript'
import type { SourceFile } from './house.ts'

export { ts }
export interface Found {
  node: ts.Node
  /** path:line, as an editor opens it. */
  place: string
}

interface Part {
  tree: ts.SourceFile
  nodes: ts.Node[]
  /** Lines before this script in a .svelte file. */
  offset: number
}
/** Every rule walks the same files: each is parsed once. */
const parsed = new WeakMap<SourceFile, Part[]>()

/** The nodes of a file that are asked for; of its scripts where it is a .svelte file. */
export function findNodes(file: SourceFile, asked: (node: ts.Node) => boolean): Found[] {
  const parts = parsed.get(file) ?? (file.path.endsWith('.svelte') ? scriptsOf(file) : [part(file.text, 0)])
  parsed.set(file, parts)
  return parts.flatMap(({ tree, nodes, offset }) =>
    nodes.filter(asked).map((node) => ({
      node,
      place: `${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + offset + 1}`,
    })),
  )
}

const scriptsOf = ({ text }: SourceFile): Part[] =>
  [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) =>
    part(match[1]!, text.slice(0, match.index + match[0].indexOf('>') + 1).split('\n').length - 1),
  )

function part(text: string, offset: number): Part {
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  return { tree, nodes: descend(tree), offset }
}

function descend(node: ts.Node, found: ts.Node[] = []): ts.Node[] {
  ts.forEachChild(node, (child) => {
    found.push(child)
    descend(child, found)
  })
  return found
}

/** How many lines a node spans. */
export function linesOf(node: ts.Node): number {
  const tree = node.getSourceFile()
  const line = (at: number) => tree.getLineAndCharacterOfPosition(at).line
  return line(node.getEnd()) - line(node.getStart(tree)) + 1
}
