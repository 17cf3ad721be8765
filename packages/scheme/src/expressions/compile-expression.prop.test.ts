import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileExpression, type ExpressionNames } from './index.ts'

const known: ExpressionNames = {
  own: 'a',
  fields: new Map([
    ['a', new Set(['x', 'y'])],
    ['b', new Set(['z'])],
  ]),
}

const leaf = fc.constantFrom('x', 'y', 'b.z', 'a.x', 'month', '0', '1', '2.5', '1e300', '1e-300')
const { formula } = fc.letrec<{ formula: string }>((tie) => {
  const inner = tie('formula')
  return {
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.tuple(inner, fc.constantFrom('+', '-', '*', '/'), inner).map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc.tuple(fc.constantFrom('min', 'max'), inner, inner).map(([f, a, b]) => `${f}(${a}, ${b})`),
      inner.map((a) => `abs(-${a})`),
      fc
        .tuple(inner, inner, inner, inner)
        .map(([a, b, c, d]) => `(${a} < ${b} || ${a} == ${c} ? ${c} : ${d})`),
    ),
  }
})

const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, -1, 1e308, -1e308, 5e-324))

it('for any numbers a formula gives a finite number or a fault by name', () => {
  fc.assert(
    fc.property(formula, fc.array(number, { minLength: 5, maxLength: 5 }), (text, values) => {
      const compiled = compileExpression(text, known)
      if (!compiled.ok) {
        expect(compiled.problems.map(({ code }) => code)).toContainEqual(
          expect.stringMatching(/divides_by_zero|too_large|too_deep|too_long/),
        )
        return
      }
      const result = compiled.evaluate(compiled.names.map((_, k) => values[k]!))
      expect(
        typeof result === 'number'
          ? Number.isFinite(result)
          : ['divided_by_zero', 'out_of_range'].includes(result),
      ).toBe(true)
    }),
  )
})

const token = fc.constantFrom(
  ...[
    'x',
    'b.z',
    '.',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '?',
    ':',
    '+',
    '-',
    '*',
    '/',
    '%',
    '&&',
    '||',
    '!',
    '<',
    '==',
    ',',
    ' ',
  ],
  ...[
    'min(',
    'abs(',
    'has(',
    'in',
    'true',
    'null',
    '1',
    '1.',
    '1e',
    '0x',
    '5u',
    '"',
    "'",
    'r"',
    '\\',
    '.map(x,',
    '__proto__',
    '中',
    '\n',
    '\0',
  ],
)

it('whatever is written is read or refused with a place inside it, and never thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(token, { maxLength: 60 }).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const compiled = compileExpression(text, known)
        if (compiled.ok) expect(compiled.evaluate(compiled.names.map(() => 1))).toBeDefined()
        else
          for (const { at } of compiled.problems)
            expect(0 <= at.start && at.start <= at.end && at.end <= Math.max(text.length, 1) + 1).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
