import { describe, expect, it } from 'vitest'
import { safeBack } from './safe-back.ts'

describe('the way back', () => {
  it.each(['/', '/a/b?c=1', '/a%20b'])('keeps a path of ours: %s', (path) => {
    expect(safeBack(path)).toBe(path)
  })
  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('leads nowhere else: %s', (path) => {
    expect(safeBack(path)).toBe('/')
  })
})
