export {
  compileExpression,
  type CompileExpression,
  type Compiled,
  type Expression,
  type ExpressionFault,
} from './compile-expression.ts'
export { fillNames } from './fill-names.ts'
export { expressionLimits } from './limits.ts'
export { expressionNames, type ExpressionNames } from './names.ts'
export type { ExpressionProblem } from './problem.ts'
