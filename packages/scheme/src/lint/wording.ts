/** What the Chinese words of a bound say (P17, 民法典 1259), each list with the words found. */
export interface WordsFound {
  /** The number itself is in: 以上, 以下, 以内, 不低于, 不超过, 至少 … */
  including: string[]
  /** The number itself is out: 超过, 不满, 高于, 低于 … */
  excluding: string[]
  /** They bound from below: 以上, 不低于, 超过 … */
  lower: string[]
  /** They bound from above: 以下, 以内, 不超过, 不满 … */
  upper: string[]
  /** They say no number at all (D8). */
  soft: string[]
}

type Side = 'lower' | 'upper'
type Ends = 'including' | 'excluding'

const soft = /左右|原则上|较大|明显|靠后/g

// Negations first: 不低于 holds the word 低于 and means the opposite.
const bounds: readonly [RegExp, Ends, Side][] = [
  [/(?:不得?|不能|不应|未)(?:低于|少于|小于)|以上|至少/g, 'including', 'lower'],
  [/(?:不得?|不能|不应|未)(?:超过|超出|高于|多于|大于)|以下|以内|至多|最多/g, 'including', 'upper'],
  [/超过|高于|多于|大于/g, 'excluding', 'lower'],
  [/不满|不足|未满|低于|少于|小于|以外/g, 'excluding', 'upper'],
]

/** readWording('占比达80%以上').including → ['以上']; '不满 60 分' excludes 60; '7项左右' is soft. English is not read. */
export function readWording(text: string): WordsFound {
  const found: WordsFound = {
    including: [],
    excluding: [],
    lower: [],
    upper: [],
    soft: text.match(soft) ?? [],
  }
  let rest = text
  for (const [words, ends, side] of bounds) {
    const here = rest.match(words) ?? []
    found[ends].push(...here)
    found[side].push(...here)
    // What has been read is blanked, so that no later word is found inside it.
    rest = rest.replace(words, (word) => '　'.repeat(word.length))
  }
  return found
}
