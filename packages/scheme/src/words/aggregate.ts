import type { Aggregate, Text } from '../schema.ts'

const words = {
  arithmetic: { zh: '加权算术平均', en: 'weighted arithmetic mean' },
  geometric: {
    zh: '加权几何平均：各部分相乘，短板不能由长板补足',
    en: 'weighted geometric mean: a weak part cannot be made up for by a strong one',
  },
  harmonic: {
    zh: '加权调和平均：最弱的部分影响最大',
    en: 'weighted harmonic mean: the weakest part counts most',
  },
} as const satisfies Record<Aggregate, Text>

/** How scores become one, in words. */
export const describeAggregate = (aggregate: Aggregate): Text => words[aggregate]
