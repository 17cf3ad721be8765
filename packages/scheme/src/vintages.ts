/**
 * How firm a statistical figure is, from the first estimate to the last word: 预统计, 初步, 最终核实 (GDP 初步核算→…→最终核实, methods P5). A later one
 * takes the place of an earlier one.
 */
export const vintages = ['flash', 'preliminary', 'final'] as const
export type Vintage = (typeof vintages)[number]

/** Whether `one` comes before `other`: flash before final. */
export const isEarlierVintage = (one: Vintage, other: Vintage): boolean =>
  vintages.indexOf(one) < vintages.indexOf(other)
