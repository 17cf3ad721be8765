import { inverseWords } from '../write/cells.ts'

const id = /[[【［]\s*([a-z][a-z0-9_]{0,39})\s*[\]】］]/

/** An id in brackets, in the note or behind the name: [gdp]. */
export const idIn = (text: string): string | undefined => id.exec(text)?.[1]

export const withoutId = (text: string): string => text.replace(id, '').trim()

export interface NoteRead {
  inverse: boolean
  note: string
}

/** 备注 without what the table puts in front of it. */
export function readNote(text: string): NoteRead {
  const lines = withoutId(text).split('\n')
  const inverse = lines[0]?.trim() === inverseWords
  return { inverse, note: (inverse ? lines.slice(1) : lines).join('\n').trim() }
}
