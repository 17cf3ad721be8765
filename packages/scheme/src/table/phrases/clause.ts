/** What somebody wrote, of which every understood piece is taken out: what is left has not been understood. */
export interface Clause {
  take(pattern: RegExp): RegExpExecArray | undefined
  takeAll(pattern: RegExp): RegExpExecArray[]
  left(): string
}

const digits: Record<string, string> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
}

/** Full-width signs, blanks and small Chinese numbers before a counting word are levelled: 第一名 → 第1名. */
export const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[一二两三四五六七八九十](?=个?[名位次起件项例宗处天])/g, (sign) => digits[sign] ?? sign)
    .replace(/[–—~～至](?=\d)/g, '-')

export function clauseOf(text: string): Clause {
  let rest = levelled(text)
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)
    if (!found) return undefined
    rest = `${rest.slice(0, found.index)};${rest.slice(found.index + found[0].length)}`
    return found
  }
  return {
    take,
    takeAll(pattern) {
      const all: RegExpExecArray[] = []
      for (let found = take(pattern); found; found = take(pattern)) all.push(found)
      return all
    },
    left: () => rest,
  }
}

/** Words that would change a score: where one is left over, the whole is not understood. */
const telling = /\d|加|扣|减|倍|上限|下限|封顶|最高|最低|除外|不得|否决|取消|每|超|低于|高于|未|折|系数/

/** The piece nobody understood, where it could change a score. */
export const unread = (clause: Clause): string | undefined =>
  clause
    .left()
    .split(/[;,。]+/)
    .find((piece) => telling.test(piece))
