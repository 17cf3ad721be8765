/** What a formula may be at most; anything beyond is refused before it is ever evaluated. Published in the README. */
export const expressionLimits = {
  /** Characters. */
  length: 1000,
  /** Names, numbers, operators and functions together. */
  nodes: 200,
  /** Brackets, functions and conditions inside each other. */
  depth: 20,
  /** Operations one after another, each on the result of the last: a + b + c is two. */
  row: 64,
  /** Different names. */
  names: 40,
  /** Of one min or max. */
  arguments: 10,
  /** Derived values that stand on one another. */
  chain: 20,
} as const
