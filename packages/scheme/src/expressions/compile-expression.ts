import type { ASTNode, ParseResult } from '@marcbachmann/cel-js'
import { dividedByZero, evaluator, outOfRange, reader, slotName } from './environment.ts'
import { fillNames } from './fill-names.ts'
import { expressionLimits as limits } from './limits.ts'
import { resolveName, type ExpressionNames } from './names.ts'
import { printExpression, type Printed } from './print-expression.ts'
import { problemAt, type ExpressionProblem, type Span } from './problem.ts'

/** Why a formula has no number for these values. */
export type ExpressionFault = 'divided_by_zero' | 'out_of_range'

export interface Expression {
  ok: true
  /** What it reads, in the order of first mention: 'gdp.level', 'month', 'months'. */
  names: readonly string[]
  /** One finite number per name in that order → a finite number, or why there is none. Never throws, never NaN. */
  evaluate(values: readonly number[]): number | ExpressionFault
  /** The formula with something in the place of each name: '92 ÷ 100 × 100'. */
  show(texts: readonly string[]): string
}
export type Compiled = Expression | { ok: false; problems: ExpressionProblem[] }
export type CompileExpression = typeof compileExpression

const whole = (text: string): Span => ({ start: 0, end: text.length })
const refused = (...problems: ExpressionProblem[]): Compiled => ({ ok: false, problems })

const limitCodes: Record<string, ExpressionProblem['code']> = {
  maxDepth: 'expression_too_deep',
  maxAstNodes: 'expression_too_large',
  maxCallArguments: 'expression_too_large',
  maxListElements: 'expression_not_allowed',
  maxMapEntries: 'expression_not_allowed',
}

/** The library's word on why it cannot read the text, as a problem of ours. */
function unreadable(text: string, error: unknown): ExpressionProblem {
  const { code, range, message } = error as { code?: string; range?: Span; message?: string }
  const at = range ?? whole(text)
  if (code === 'invalid_number' || code === 'invalid_integer') return problemAt('expression_number', text, at)
  if (code === 'reserved_identifier') return problemAt('expression_not_allowed', text, at)
  const limit = code === 'limit_exceeded' ? /max\w+/.exec(message ?? '')?.[0] : undefined
  return problemAt(limitCodes[limit ?? ''] ?? 'expression_syntax', text, at)
}

function read(text: string): { ast: ASTNode } | { problem: ExpressionProblem } {
  if (text.length > limits.length) return { problem: problemAt('expression_too_long', text, whole(text)) }
  // The library takes // for a comment, and a formula with a comment would be shown as one without.
  const comment = text.indexOf('//')
  if (comment >= 0)
    return { problem: problemAt('expression_syntax', text, { start: comment, end: comment + 2 }) }
  try {
    return { ast: reader.parse(text).ast }
  } catch (error) {
    return { problem: unreadable(text, error) }
  }
}

/** The smallest written stretch a stretch of the printed text came from. */
const writtenAt = ({ origins }: Printed, at: Span | undefined): Span | undefined =>
  origins.find(({ printed }) => at && printed.start <= at.start && at.end <= printed.end)?.written

function typeProblem(text: string, printed: Printed, program: ParseResult): ExpressionProblem | undefined {
  const { valid, type, error } = program.check()
  if (!valid) return problemAt('expression_wrong_type', text, writtenAt(printed, error?.range) ?? whole(text))
  return type === 'double' ? undefined : problemAt('expression_not_a_number', text, whole(text))
}

function slotsOf(values: readonly number[]): Record<string, number> {
  const slots: Record<string, number> = {}
  for (let slot = 0; slot < values.length; slot++) slots[slotName(slot)] = values[slot]!
  return slots
}

function run(program: ParseResult, values: readonly number[]): number | ExpressionFault {
  if (!values.every(Number.isFinite)) return 'out_of_range'
  try {
    const result = program(slotsOf(values)) as number
    // Adding zero makes no zero a negative one.
    return Number.isFinite(result) ? result + 0 : 'out_of_range'
  } catch (error) {
    if (error === dividedByZero) return 'divided_by_zero'
    if (error === outOfRange) return 'out_of_range'
    throw error
  }
}

const bracketed = (text: string) => (text.startsWith('-') ? `(${text})` : text)

function expressionOf(
  text: string,
  { names }: Printed,
  program: ParseResult,
  known: ExpressionNames,
): Expression {
  const slot = (ref: string) =>
    names.indexOf(resolveName(known, ...(ref.split('.') as [string, string?])) ?? '')
  return {
    ok: true,
    names,
    evaluate: (values) => run(program, values),
    show: (texts) => fillNames(text, (ref) => bracketed(texts[slot(ref)] ?? ref)),
  }
}

/**
 * A tenant's formula (a sober part of CEL) → something to evaluate, or all that is wrong with it, with places in characters. Numbers are
 * float64; `level / goal * 100` inside gdp reads 'gdp.level' and 'gdp.goal', and evaluate([92, 200]) is 46. Dividing by zero and
 * leaving the range of numbers at any step are faults, not Infinity. Hostile text is refused by `expressionLimits`; nothing is thrown.
 */
export function compileExpression(text: string, known: ExpressionNames): Compiled {
  const parsed = read(text)
  if ('problem' in parsed) return refused(parsed.problem)
  const printed = printExpression(text, parsed.ast, known)
  if (printed.problems.length > 0) return refused(...printed.problems)
  if (printed.names.length > limits.names)
    return refused(problemAt('expression_too_large', text, whole(text)))
  const program = evaluator.parse(printed.text)
  const problem = typeProblem(text, printed, program)
  return problem ? refused(problem) : expressionOf(text, printed, program, known)
}
