import { expect, it } from 'vitest'
import { boardPlaces, type PlacedBoard } from './board-places.ts'
import { indicatorPlaces } from './indicator-places.ts'
import { indicatorOf, schemeOf, scoresOf } from '../scheme.fixture.ts'

const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', {})] }])
const board = (id: string, score: number | null, boards: PlacedBoard[] = []): PlacedBoard => ({
  board: id,
  score,
  boards,
})
const ranks = (places: Map<string, { rank: number; of: number }> | undefined) =>
  [...(places ?? [])].map(([subject, { rank, of }]) => `${subject} ${rank}/${of}`)

it('places the class on every board, those inside boards too, among whoever has a score there', () => {
  const scores = [
    { subject: 'a', boards: [board('x', 90_00000000, [board('y', 10_00000000)]), board('z', null)] },
    { subject: 'b', boards: [board('x', 80_00000000, [board('y', 20_00000000)]), board('z', null)] },
    { subject: 'c', boards: [board('x', 80_00000000, [board('y', null)]), board('z', null)] },
  ]
  const places = boardPlaces({ scheme, scores })
  expect([...places.keys()]).toEqual(['x', 'y'])
  expect(ranks(places.get('x'))).toEqual(['a 1/3', 'b 2/3', 'c 2/3'])
  expect(ranks(places.get('y'))).toEqual(['a 2/2', 'b 1/2'])
})

it('treats ties and published figures as the scheme does', () => {
  const scores = ['92.694', '92.691', '92'].map((points, k) => ({
    subject: `u${k}`,
    boards: [board('x', Math.round(Number(points) * 1e8))],
  }))
  const by = (ties: 'min' | 'dense', on: 'exact' | 'published') =>
    ranks(boardPlaces({ scheme: { ...scheme, ranking: { ties, on } }, scores }).get('x'))
  expect(by('min', 'exact')).toEqual(['u0 1/3', 'u1 2/3', 'u2 3/3'])
  expect(by('min', 'published')).toEqual(['u0 1/3', 'u1 1/3', 'u2 3/3'])
  expect(by('dense', 'published')).toEqual(['u0 1/3', 'u1 1/3', 'u2 2/3'])
})

it('places the class on indicators of boards inside boards', () => {
  const method = { kind: 'imported', measure: { kind: 'value', field: 'v' } } as const
  const flat = schemeOf([{ weight: 100, indicators: [indicatorOf('i', { method })] }])
  const inner = flat.boards[0]!
  const nested = { ...flat, boards: [{ ...inner, id: 'out', indicators: [], boards: [inner] }] }
  const places = indicatorPlaces(scoresOf(nested, { a: { 'i.v': '80' }, b: { 'i.v': '90' } }))
  expect(ranks(places.get('i'))).toEqual(['a 2/2', 'b 1/2'])
})
