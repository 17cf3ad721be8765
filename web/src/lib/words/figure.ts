const format = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  useGrouping: false,
})

/** A figure to glance at, from its exact decimal text: '70.78423959' → '70.78'. Ranks were taken on the exact one. */
export const shortFigure = (text: string): string => format.format(text as Intl.StringNumericLiteral)
