interface Placed {
  subject: string
  rank: number | null
}

/** Best first, equal places by id, those without a place last: Infinity − Infinity is NaN, which is falsy, so that these fall through to their ids. */
export const byPlace = (a: Placed, b: Placed): number =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.subject < b.subject ? -1 : 1)
