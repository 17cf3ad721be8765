import { figureBeside, halfWidth, type Figure } from './wording-figures.ts'

type Side = 'lower' | 'upper'
type Ends = 'including' | 'excluding'

/** One word that bounds, such as 以上 or 超过80%（含）, as it stands in the text. */
export interface BoundWord {
  word: string
  /** Whether the number itself is in: 以上, 不超过, 至少 … or out: 超过, 不满, 低于 … */
  ends: Ends
  /** From below: 以上, 不低于, 超过 … or from above: 以下, 以内, 不超过, 不满 … */
  side: Side
  /** The number beside the word, where one stands there. */
  figure: Figure | undefined
}

/** What the Chinese words of a bound say (P17, 民法典 1259), each list with the words found. */
export interface WordsFound {
  including: string[]
  excluding: string[]
  lower: string[]
  upper: string[]
  /** They say no number at all (D8). */
  soft: string[]
}

const soft = /左右|原则上|较大|明显|靠后/g

const not = '(?:不(?:得|能|应当?|可|宜|准|允许)?|未|没有)'
const orEqual = '[或、]?者?等于'
const more = '(?:超过|超出|高于|多于|大于)'
const less = '(?:低于|少于|小于)'
const [atLeast, atMost] = ['(?:[≥≧⩾]|>\\s*=)', '(?:[≤≦⩽]|<\\s*=)']
// 80%≤占比 bounds from below: the number stands before the sign, and none after it.
const turned = (sign: string) => `(?<=\\d\\s*[%‰分项个]?\\s*)${sign}(?!\\s*[=\\d])`
const words = (...parts: string[]) => new RegExp(parts.join('|'), 'g')

interface Reading {
  words: RegExp
  ends: Ends
  side: Side
  /** The number stands before these words, not behind them. */
  trailing?: boolean
}
const reading = (ends: Ends, side: Side, found: RegExp): Reading => ({ ends, side, words: found })
const trailing = (ends: Ends, side: Side, found: RegExp): Reading => ({
  ...reading(ends, side, found),
  trailing: true,
})

// The longer words first: 不低于 holds the word 低于 and means the opposite, 大于等于 holds 大于.
const readings: readonly Reading[] = [
  reading('excluding', 'upper', words(`${not}${more}${orEqual}`)),
  reading('excluding', 'lower', words(`${not}${less}${orEqual}`)),
  reading('including', 'lower', words(`${more}${orEqual}`, `等于[或、]者?${more}`)),
  reading('including', 'upper', words(`${less}${orEqual}`, `等于[或、]者?${less}`)),
  reading('including', 'lower', words(`${not}${less}`, '至少')),
  reading('including', 'upper', words(`${not}${more}`, '至多', '最多')),
  trailing('including', 'lower', words('以上', turned(atMost))),
  trailing('including', 'upper', words('以下', '以内', turned(atLeast))),
  reading('including', 'lower', words(atLeast)),
  reading('including', 'upper', words(atMost)),
  trailing('excluding', 'lower', words(turned('<'))),
  trailing('excluding', 'upper', words('以外', turned('(?<![-=])>'))),
  reading('excluding', 'lower', words(more, '超(?=\\s*\\d)', '(?<![-=])>')),
  // 不满意, 未满足 and 不到位 bound nothing.
  reading('excluding', 'upper', words('[不未]满(?![意足])', '不足', less, '(?:未达|达不)到?', '<')),
  reading('excluding', 'upper', words('(?<![得找看想])不到(?!位)')),
]
/** 占比达80%以下: it bounds only where no other word does. */
const reached = reading('including', 'lower', words('达到', '达(?=\\s*\\d)'))

interface Placed extends BoundWord {
  start: number
  end: number
}

const blank = (word: string) => '　'.repeat(word.length)

function find(
  { words: pattern, ends, side, trailing: after }: Reading,
  rest: string,
  text: string,
): Placed[] {
  return [...rest.matchAll(pattern)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    return { word: match[0], ends, side, start, end, figure: figureBeside(text, after ? { start } : { end }) }
  })
}

function findAll(text: string): Placed[] {
  const found: Placed[] = []
  let rest = text
  for (const one of readings) {
    found.push(...find(one, rest, text))
    // What has been read is blanked, so that no later word is found inside it.
    rest = rest.replace(one.words, blank)
  }
  return found.length > 0 ? found : find(reached, rest, text)
}

// （含）, （不含80%）, （均含本数）, ，不含本数: of the number itself. （不含加分项） speaks of something else.
const itself = '(?:本数|该数|此数|本身|\\d[\\d,.]*\\s*(?:%|‰|个?百分点|分|项|个|条|件|名|[万亿]?元)?)'
const note = new RegExp(
  `\\(\\s*([均都]?)(不?)(?:包?含|包括)\\s*${itself}?\\s*\\)|,\\s*([均都]?)(不?)(?:包?含|包括)\\s*${itself}(?=$|[,。;、])`,
  'g',
)

/** The word a note is about: the one right behind it (80%（含）以上), else the last before it in the same phrase. */
function noted(found: readonly Placed[], text: string, note: { start: number; end: number }): Placed[] {
  const behind = found.find(
    ({ start }) => /^\s*[及或]?$/.test(text.slice(note.end, start)) && start >= note.end,
  )
  const before = found
    .filter(({ end }) => end <= note.start && !/[,。;、:]/.test(text.slice(end, note.start)))
    .sort((a, b) => b.end - a.end)[0]
  return behind ? [behind] : before ? [before] : []
}

/** '占比达80%以上' → 以上, the number in, from below, 80 %; '超过80%（含）' has it in, '80%以上（不含）' out. English is not read. */
export function readBounds(original: string): BoundWord[] {
  const text = halfWidth(original)
  const found = findAll(text)
  const ends = new Map(found.map((one) => [one, { ...one }]))
  for (const match of text.matchAll(note)) {
    const place = { start: match.index, end: match.index + match[0].length }
    const about = match[1] || match[3] ? found : noted(found, text, place)
    for (const one of about) {
      const said = ends.get(one)!
      said.ends = match[2] || match[4] ? 'excluding' : 'including'
      if (about.length === 1) {
        said.start = Math.min(said.start, place.start)
        said.end = Math.max(said.end, place.end)
      }
    }
  }
  return [...ends.values()].map(({ start, end, ...one }) => ({ ...one, word: original.slice(start, end) }))
}

/** readWording('占比达80%以上').including → ['以上']; '不满 60 分' excludes 60; '7项左右' is soft. */
export function readWording(text: string): WordsFound {
  const bounds = readBounds(text)
  const wordsOf = (is: (one: BoundWord) => boolean) => bounds.filter(is).map(({ word }) => word)
  return {
    including: wordsOf(({ ends }) => ends === 'including'),
    excluding: wordsOf(({ ends }) => ends === 'excluding'),
    lower: wordsOf(({ side }) => side === 'lower'),
    upper: wordsOf(({ side }) => side === 'upper'),
    soft: text.match(soft) ?? [],
  }
}
