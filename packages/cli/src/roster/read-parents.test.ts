import { expect, it } from 'vitest'
import { readParents } from './read-parents.ts'

const read = (cell: string) => {
  const done = readParents({ place: () => 'roster.csv D2', cell: () => undefined, text: () => cell })
  return done.ok ? done.value.map(({ subject, months }) => [subject, months]) : 'roster_parent'
}

it.each([
  ['', []],
  ['d1', [['d1', 1]]],
  [
    'd2 : 8 ；d1：4.5',
    [
      ['d1', 4.5],
      ['d2', 8],
    ],
  ],
  ['a:b:3', [['a:b', 3]]],
  ['d1;d2', 'roster_parent'],
  ['d1:', 'roster_parent'],
  [':3', 'roster_parent'],
  ['d1:0', 'roster_parent'],
  ['d1:100', 'roster_parent'],
])('reads “%s”', (cell, parents) => {
  expect(read(cell)).toEqual(parents)
})

it('takes a cell of many blanks for what it says, in one pass', () => {
  const wide = `a${' '.repeat(200_000)}b`
  expect(read(wide)).toEqual([[wide, 1]])
})
