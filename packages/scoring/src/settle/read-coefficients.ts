import type { SubjectScore } from '../types.ts'

/** Decimal strings, as they were applied: '1.072', '1.05', '1.1256'. */
export interface AppliedCoefficients {
  static?: string
  dynamic?: string
  /** What the total was multiplied by, and what pay goes by (S1-10). */
  product: string
}

/** What a total was multiplied by; undefined where the scheme has no coefficients or there is no total. */
export function readCoefficients({ stages }: Pick<SubjectScore, 'stages'>): AppliedCoefficients | undefined {
  const values = stages.find(({ kind }) => kind === 'coefficients')?.steps.at(-1)?.values
  if (values?.['product'] === undefined) return undefined
  const { static: fixed, dynamic, product } = values
  return {
    ...(fixed === undefined ? {} : { static: fixed }),
    ...(dynamic === undefined ? {} : { dynamic }),
    product,
  }
}
