import type { ASTNode, ASTOperator } from '@marcbachmann/cel-js'
import { constantOf } from './constant-of.ts'
import { slotName } from './environment.ts'
import { expressionLimits as limits } from './limits.ts'
import { resolveName, type ExpressionNames } from './names.ts'
import { problemAt, type ExpressionProblem, type Span } from './problem.ts'

/** A formula rewritten for the evaluator, or why it may not be. */
export interface Printed {
  text: string
  /** 'gdp.level', 'month' …, in the order first met: the values it is evaluated with. */
  names: string[]
  /** Which stretch of what was written each stretch of `text` came from, inner ones first. */
  origins: { printed: Span; written: Span }[]
  problems: ExpressionProblem[]
}

interface Pen extends Printed {
  written: string
  known: ExpressionNames
  depth: number
}

type Node<K extends ASTOperator> = Extract<ASTNode, { op: K }>
type Print<K extends ASTOperator> = (pen: Pen, node: Node<K>) => void

/** Once is enough: whatever lies deeper is too deep as well. */
function refuseDepth(pen: Pen, node: ASTNode): void {
  if (pen.problems.every(({ code }) => code !== 'expression_too_deep'))
    refuse(pen, node, 'expression_too_deep')
}

const refuse = (pen: Pen, node: ASTNode, code: ExpressionProblem['code'] = 'expression_not_allowed') => {
  pen.problems.push(problemAt(code, pen.written, node.range))
  pen.text += '0.0'
}

/** Text as it stands, nodes as they are printed. */
function write(pen: Pen, ...parts: readonly (string | ASTNode)[]): void {
  for (const part of parts)
    if (typeof part === 'string') pen.text += part
    else print(pen, part)
}

function printName(pen: Pen, node: ASTNode, path: readonly [string, string?]): void {
  const name = resolveName(pen.known, ...path)
  if (name === undefined) return refuse(pen, node, 'expression_unknown_name')
  const met = pen.names.indexOf(name)
  const slot = met < 0 ? pen.names.push(name) - 1 : met
  pen.text += slotName(slot)
}

/** Whole numbers count as decimals, so that 1 / 2 is a half and 2 * x needs no 2.0. */
function printValue(pen: Pen, node: Node<'value'>): void {
  const { args } = node
  if (typeof args === 'boolean') return write(pen, String(args))
  if (typeof args === 'number') return write(pen, /[.e]/.test(String(args)) ? String(args) : `${args}.0`)
  if (typeof args !== 'bigint') return refuse(pen, node)
  const plain = /^\d+$/.test(pen.written.slice(node.start, node.end)) && args < 10n ** 15n
  return plain ? write(pen, `${args}.0`) : refuse(pen, node, 'expression_number')
}

const compare = (pen: Pen, { op, args }: { op: ASTOperator; args: readonly [ASTNode, ASTNode] }) =>
  write(pen, '(', args[0], ` ${op} `, args[1], ')')

/** No step may leave the numbers, even where min or a comparison would hide it. */
const compute = (pen: Pen, { op, args }: { op: ASTOperator; args: readonly [ASTNode, ASTNode] }) =>
  write(pen, 'finite(', args[0], ` ${op} `, args[1], ')')

function divide(pen: Pen, node: Node<'/'>): void {
  const [top, bottom] = node.args
  if (constantOf(bottom) === 0)
    pen.problems.push(problemAt('expression_divides_by_zero', pen.written, node.range))
  write(pen, 'finite(', top, ' / nonzero(', bottom, '))')
}

const functions = new Set(['min', 'max', 'abs'])

function printCall(pen: Pen, node: Node<'call'>): void {
  const [name, args] = node.args
  if (!functions.has(name)) return refuse(pen, node)
  write(pen, `${name}(`)
  args.forEach((arg, index) => write(pen, index === 0 ? '' : ', ', arg))
  write(pen, ')')
}

/** One row per form a formula may have; every other form of the library's language is refused. */
const rows: { [K in ASTOperator]?: Print<K> } = {
  value: printValue,
  id: (pen, node) => printName(pen, node, [node.args]),
  '.': (pen, node) => {
    const [owner, field] = node.args
    const plain = owner.op === 'id' && /^\w+\s*\.\s*\w+$/.test(pen.written.slice(node.start, node.end))
    return plain ? printName(pen, node, [owner.args, field]) : refuse(pen, node)
  },
  call: printCall,
  '?:': (pen, { args }) => write(pen, '(', args[0], ' ? ', args[1], ' : ', args[2], ')'),
  '-_': (pen, { args }) => write(pen, '(-', args, ')'),
  '!_': (pen, { args }) => write(pen, '(!', args, ')'),
  '+': compute,
  '-': compute,
  '*': compute,
  '/': divide,
  '<': compare,
  '<=': compare,
  '>': compare,
  '>=': compare,
  '==': compare,
  '!=': compare,
  '&&': compare,
  '||': compare,
}

function print(pen: Pen, node: ASTNode): void {
  const start = pen.text.length
  const row = Object.hasOwn(rows, node.op) ? (rows[node.op] as Print<ASTOperator>) : undefined
  if (++pen.depth > limits.row) refuseDepth(pen, node)
  else if (row) row(pen, node)
  else refuse(pen, node)
  pen.depth--
  pen.origins.push({ printed: { start, end: pen.text.length }, written: node.range })
}

/** Walks what was read and writes it anew with numbered names: the evaluator never sees a word of a tenant's. */
export function printExpression(written: string, root: ASTNode, known: ExpressionNames): Printed {
  const pen: Pen = { written, known, depth: 0, text: '', names: [], origins: [], problems: [] }
  print(pen, root)
  return pen
}
