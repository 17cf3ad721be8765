import { Environment } from '@marcbachmann/cel-js'
import { expressionLimits as limits } from './limits.ts'

// Made once and thrown again and again: an evaluation that fails costs no stack trace, and its reason is known by identity.
export const dividedByZero = new Error('divided_by_zero')
export const outOfRange = new Error('out_of_range')

function finite(value: number): number {
  if (Number.isFinite(value)) return value
  throw outOfRange
}

function nonzero(value: number): number {
  if (value !== 0) return value
  throw dividedByZero
}

const doubles = (count: number) => new Array<string>(count).fill('double').join(', ')

/** Names of the scheme never reach the library: they are numbered. */
export const slotName = (slot: number) => `n${slot}`

/** All that a formula can reach: numbered numbers, and functions of numbers. */
function makeEnvironment(): Environment {
  const environment = new Environment({
    limits: { maxAstNodes: limits.nodes * 4, maxDepth: limits.row * 4, maxCallArguments: limits.arguments },
  })
  for (let slot = 0; slot < limits.names; slot++) environment.registerVariable(slotName(slot), 'double')
  for (let count = 2; count <= limits.arguments; count++) {
    environment.registerFunction(`min(${doubles(count)}): double`, (...of: number[]) => Math.min(...of))
    environment.registerFunction(`max(${doubles(count)}): double`, (...of: number[]) => Math.max(...of))
  }
  return environment
    .registerFunction('abs(double): double', (value: number) => Math.abs(value))
    .registerFunction('finite(double): double', finite)
    .registerFunction('nonzero(double): double', nonzero)
}

/** Reads what tenants write: only the shape, nothing is looked up. */
export const reader = new Environment({
  limits: { maxAstNodes: limits.nodes, maxDepth: limits.depth, maxCallArguments: limits.arguments },
})
/** Checks and evaluates what `printExpression` wrote. */
export const evaluator = makeEnvironment()
