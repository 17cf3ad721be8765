/** A number beside a word that bounds, and what follows it: 80 and '%'. */
export interface Figure {
  value: number
  unit: string
}

/** Full-width signs and figures as half-width ones, letter for letter: ＞８０％ → >80%. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
// 10–15分以内 names a range, 第3名以内 a place, S4-02 a clause: none of them is the number of a bound.
const before = new RegExp(
  `(?<![\\d.A-Za-z第至到~–—-]\\s*|\\d,)(百分之)?\\s*(${digits})\\s*([^\\d\\s,.;、。()]{0,5}?)\\s*(?:\\([^()]*\\))?\\s*[及或]?$`,
)
const after = new RegExp(
  `^\\s*(?:\\([^()\\d]*\\)\\s*)?(百分之)?(${digits})(?!\\d|\\.\\d)\\s*([^\\d\\s,.;、。()以及或]{0,5})`,
)

/** The number that ends where a word starts (80%以上), or begins where one ends (超过80%). */
export function figureBeside(text: string, place: { start: number } | { end: number }): Figure | undefined {
  const found = 'start' in place ? before.exec(text.slice(0, place.start)) : after.exec(text.slice(place.end))
  if (!found) return undefined
  const [, percent, number = '', unit = ''] = found
  if (/^[%分项个]?[-–—~至]/.test(unit)) return undefined
  return { value: Number(number.replaceAll(',', '')), unit: percent ? '%' : unit }
}

type Measure = 'points' | 'share' | 'count'

/** What numbers a figure may mean where shares, points or items are counted; none where it speaks of something else. */
const meanings: Record<Measure, (figure: Figure) => number[]> = {
  points: ({ value, unit }) => (/^(?:$|%|个?百分点|分(?!钟|之))/.test(unit) ? [value] : []),
  share: ({ value, unit }) => {
    if (unit.startsWith('%')) return [value / 100]
    if (unit.startsWith('‰')) return [value / 1000]
    if (unit.startsWith('成')) return [value / 10]
    return /^(?:$|分(?!钟|之))/.test(unit) ? [value, value / 100] : []
  },
  count: ({ value, unit }) => (/^(?:$|项|条|件|个(?!百分点))/.test(unit) ? [value] : []),
}

export const meaningsIn = (measure: Measure) => meanings[measure]

/** A number of a floor is read only in the unit of its field. */
export const meaningsInUnit =
  (unit: string) =>
  (figure: Figure): number[] =>
    figure.unit === '' || (unit !== '' && figure.unit.startsWith(halfWidth(unit))) ? [figure.value] : []
