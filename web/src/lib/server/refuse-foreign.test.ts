import { describe, expect, it } from 'vitest'
import { isForeignMutation } from './refuse-foreign.ts'

const ours = 'https://plumbline.example'
const send = (method: string, headers: Record<string, string>) =>
  isForeignMutation(new Request(`${ours}/x`, { method, headers }), ours)

describe('a request that changes something', () => {
  it('is let in from our own pages', () => {
    expect(send('POST', { origin: ours })).toBe(false)
    expect(send('POST', { origin: ours, 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(send('POST', { 'sec-fetch-site': 'same-origin' })).toBe(false)
  })
  it('is refused from another site, a sibling host or a sandboxed page', () => {
    expect(send('POST', { origin: 'https://evil.example' })).toBe(true)
    expect(send('DELETE', { origin: ours, 'sec-fetch-site': 'cross-site' })).toBe(true)
    expect(send('PUT', { 'sec-fetch-site': 'same-site' })).toBe(true)
    expect(send('POST', { origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(true)
  })
  it('is refused when it does not say where it comes from', () => {
    expect(send('POST', {})).toBe(true)
  })
  it('is not meant when it only reads', () => {
    expect(send('GET', { 'sec-fetch-site': 'cross-site' })).toBe(false)
  })
})
