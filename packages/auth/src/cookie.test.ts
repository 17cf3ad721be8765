import { describe, expect, it } from 'vitest'
import { openCookie } from './open-cookie.ts'
import { sealCookie } from './seal-cookie.ts'

const key = new Uint8Array(32).fill(1)
const now = new Date('2026-01-05T09:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('a sealed cookie', () => {
  it('gives back the value until its time is over', async () => {
    const text = await sealCookie(key, { state: '状态', tries: [1, 2] }, 60, now)
    expect(await openCookie(key, text, later(59))).toEqual({ state: '状态', tries: [1, 2] })
    expect(await openCookie(key, text, later(60))).toBeUndefined()
  })

  it('shows its content to no one without the key', async () => {
    const text = await sealCookie(key, 'secret-word', 60, now)
    const parts = text.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    expect(parts.join('|')).not.toContain('secret-word')
    expect(await openCookie(new Uint8Array(32).fill(2), text, now)).toBeUndefined()
  })

  it.each([undefined, '', 'rubbish', 'a.b.c.d.e'])('reads %j as no value', async (text) => {
    expect(await openCookie(key, text, now)).toBeUndefined()
  })

  it('notices any changed character', async () => {
    const text = await sealCookie(key, 'x', 60, now)
    const inside = text.replace(/\.(.)(?=[^.]*$)/, (_, first) => (first === 'A' ? '.B' : '.A'))
    expect(await openCookie(key, inside, now)).toBeUndefined()
  })
})
