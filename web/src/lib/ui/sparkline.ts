/** Places of the values inside a box; a gap in the series breaks the line instead of bending it. */
export interface Box {
  width: number
  height: number
  pad: number
}

const round = (value: number) => Math.round(value * 10) / 10

/**
 * SVG path through the values, first left, last right; `range` says what stands at the bottom and at the top.
 * sparklinePath([1, null, 2], [1, 2], { width: 10, height: 10, pad: 0 }) → 'M0 10M10 0'
 */
export function sparklinePath(
  values: readonly (number | null)[],
  range: readonly [number, number],
  box: Box,
): string {
  const at = placeValues(values, range, box)
  return at.map((point, index) => (point ? `${at[index - 1] ? 'L' : 'M'}${point.x} ${point.y}` : '')).join('')
}

export function placeValues(
  values: readonly (number | null)[],
  [bottom, top]: readonly [number, number],
  box: Box,
) {
  const across = (box.width - 2 * box.pad) / Math.max(1, values.length - 1)
  const up = (value: number) => (top === bottom ? 0.5 : (value - bottom) / (top - bottom))
  return values.map((value, index) =>
    value === null
      ? null
      : {
          x: round(box.pad + index * across),
          y: round(box.height - box.pad - up(value) * (box.height - 2 * box.pad)),
        },
  )
}
