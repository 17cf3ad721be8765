import { expect, it } from 'vitest'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

it('accepts tags the scheme declares', () => {
  expect(findingsOf([{ kind: 'parts', tag: 'development', most: 'quality' }])).toEqual([])
})

it('names every tag that is not declared, wherever it stands', () => {
  const found = findingsOf([{ kind: 'parts', tag: 'gone', most: 'lost' }], (draft) => {
    draft.boards[0]!.tags = ['development', 'developement']
    draft.boards[1]!.indicators[0]!.tags = ['commom']
  })
  expect(found.filter((one) => one.includes('tag_unknown'))).toEqual([
    'error tag_unknown boards[0].tags[1]',
    'error tag_unknown boards[1].indicators[0].tags[0]',
    'error tag_unknown demands[1].tag',
    'error tag_unknown demands[1].most',
  ])
})

it('refuses a tag declared twice, and says what to do where none is declared', () => {
  expect(findingsOf([], (draft) => draft.tags!.push(draft.tags![0]!))).toEqual([
    'error id_repeated tags[5].id',
  ])
  const bare = problemsOf([], (draft) => (draft.tags = []))
  expect(bare[0]!.hint.zh).toBe('先在方案的 tags 里写明它和名称')
})
