/** The least and the most of a class; NaN takes no part. Of none: least Infinity, most −Infinity. */
export function endsOf(values: Float64Array): { least: number; most: number } {
  const ends = { least: Infinity, most: -Infinity }
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (value < ends.least) ends.least = value
    if (value > ends.most) ends.most = value
  }
  return ends
}
