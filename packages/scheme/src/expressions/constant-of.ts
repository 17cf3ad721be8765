import type { ASTNode } from '@marcbachmann/cel-js'

const operations: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}

/** What a part of a formula without names always is: `2 - 2` → 0. Only to warn early; formulas are computed by the library. */
export function constantOf(node: ASTNode): number | undefined {
  if (node.op === 'value') return typeof node.args === 'boolean' ? undefined : Number(node.args)
  if (node.op === '-_') {
    const inner = constantOf(node.args)
    return inner === undefined ? undefined : 0 - inner
  }
  const operation = Object.hasOwn(operations, node.op) ? operations[node.op] : undefined
  if (!operation) return undefined
  const [left, right] = (node.args as [ASTNode, ASTNode]).map(constantOf)
  return left === undefined || right === undefined ? undefined : operation(left, right)
}
