import type { Indicator } from './schema.ts'

/** The fields that multiply what is attained, in the order the scheme names them: [difficulty, striving, contribution] (S3-15); none without a factor. */
export const factorsOf = ({ factor }: Pick<Indicator, 'factor'>): string[] =>
  factor === undefined ? [] : [factor].flat()
