import { SignJWT, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { mintSession } from './mint-session.ts'
import { renewSession } from './renew-session.ts'
import { verifySession } from './verify-session.ts'

const key = new Uint8Array(32).fill(7)
const who = { issuer: 'local', subject: 'zhang', name: '张三' }
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 9, minutes))

describe('a session', () => {
  it('says who it was minted for, until an hour is over', async () => {
    const token = await mintSession(key, who, at(0))
    expect(await verifySession(key, token, at(59))).toEqual({ ...who, signedInAt: at(0), expiresAt: at(60) })
    await expect(verifySession(key, token, at(60))).rejects.toMatchObject({ code: 'session_expired' })
  })

  it.each([
    ['signed with another key', () => mintSession(new Uint8Array(32).fill(8), who, at(0))],
    ['altered', async () => (await mintSession(key, who, at(0))).replace(/\.[^.]{4}/, '.AAAA')],
    ['no token at all', () => Promise.resolve('nonsense')],
    ['of another purpose', () => sign({ typ: 'JWT' })],
    ['for another audience', () => sign({ audience: 'elsewhere' })],
    ['unsigned', () => Promise.resolve(unsigned())],
    ['signed by an algorithm we do not use', signWithKeyPair],
  ])('is refused when it is %s', async (_, make) => {
    await expect(verifySession(key, await make(), at(1))).rejects.toMatchObject({ code: 'session_invalid' })
  })

  it('is renewed only past half its life, and keeps the time of signing in', async () => {
    const token = await mintSession(key, who, at(0))
    expect(await renewSession(key, token, at(29))).toBe(token)
    const renewed = await renewSession(key, token, at(31))
    expect(await verifySession(key, renewed, at(80))).toMatchObject({ signedInAt: at(0), expiresAt: at(91) })
  })

  it('ends for good a working day after signing in', async () => {
    let token = await mintSession(key, who, at(0))
    for (let minutes = 45; minutes < 12 * 60; minutes += 45)
      token = await renewSession(key, token, at(minutes))
    // The last renewal gives no hour beyond it.
    expect((await verifySession(key, token, at(12 * 60 - 1))).expiresAt).toEqual(at(12 * 60))
    await expect(renewSession(key, token, at(12 * 60))).rejects.toMatchObject({ code: 'session_expired' })
  })
})

const payload = { idp: 'local', name: '张三', auth_time: 1 }
function sign({ typ = 'session+jwt', audience = 'plumbline-api' }) {
  const jwt = new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ }).setSubject('zhang')
  return jwt.setIssuer('plumbline').setAudience(audience).setExpirationTime(at(60)).sign(key)
}
async function signWithKeyPair() {
  const { privateKey } = await generateKeyPair('ES256')
  const jwt = new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'session+jwt' })
    .setSubject('zhang')
  return jwt.setIssuer('plumbline').setAudience('plumbline-api').setExpirationTime(at(60)).sign(privateKey)
}
function unsigned() {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    ...payload,
    sub: 'zhang',
    iss: 'plumbline',
    aud: 'plumbline-api',
    exp: at(60).getTime() / 1000,
  }
  return `${part({ alg: 'none', typ: 'session+jwt' })}.${part(claims)}.`
}
