import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishSignIn } from './finish-sign-in.ts'
import type { IssuerConfig } from './issuer.ts'
import { redirectUri, startTestIssuer, type TestIssuer } from './issuer-for-tests.ts'
import { startSignIn } from './start-sign-in.ts'
import { verifyIdToken } from './verify-id-token.ts'

let issuer: TestIssuer
let config: IssuerConfig
beforeAll(async () => {
  issuer = await startTestIssuer()
  config = issuer.config
})
afterAll(() => issuer.stop())

const now = () => new Date()
const seconds = () => Math.floor(Date.now() / 1000)
const signIn = async (loginHint: string) => {
  const { url, ...checks } = await startSignIn(config, { redirectUri, loginHint, uiLocales: 'zh-CN' })
  return { checks, url, back: await issuer.browse(url) }
}
const claims = (changes: object = {}) => ({
  ...{ iss: config.url, aud: config.clientId, sub: 'li', staff_no: 'no-li', full_name: '李' },
  ...{ nonce: 'n', iat: seconds(), exp: seconds() + 60 },
  ...changes,
})
const verifySigned = async (changes: object) =>
  verifyIdToken([config], await issuer.sign(claims(changes)), 'n', now())

describe('signing in', () => {
  it('runs code + PKCE and ends with an identity read by the issuer’s claim mapping', async () => {
    const { checks, url, back } = await signIn('wang')
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
    expect(new URL(url).searchParams.get('ui_locales')).toBe('zh-CN')
    const { idToken, claims } = await finishSignIn(config, back, checks)
    const identity = { issuer: 'gov', subject: 'no-wang', name: '职员wang' }
    expect(claims).toEqual(identity)
    expect(await verifyIdToken([config], idToken, checks.nonce, now())).toEqual(identity)
  })

  it('refuses a callback that is not the answer to our question', async () => {
    const { checks, back } = await signIn('wang')
    const refusal = { code: 'sign_in_failed' }
    await expect(finishSignIn(config, back, { ...checks, state: 'other' })).rejects.toMatchObject(refusal)
    const wrongVerifier = { ...checks, codeVerifier: 'x'.repeat(43) }
    await expect(finishSignIn(config, back, wrongVerifier)).rejects.toMatchObject(refusal)
  })

  it('takes a code once', async () => {
    const { checks, back } = await signIn('wang')
    await finishSignIn(config, back, checks)
    await expect(finishSignIn(config, back, checks)).rejects.toMatchObject({ code: 'sign_in_failed' })
  })

  it('tells a person who turned back from one who failed', async () => {
    const { checks, back } = await signIn('nobody')
    await expect(finishSignIn(config, back, checks)).rejects.toMatchObject({ code: 'sign_in_cancelled' })
  })

  it('says so when the issuer cannot be reached, and asks it again the next time', async () => {
    const away = { ...config, url: 'http://127.0.0.1:9' }
    for (const _ of [1, 2])
      await expect(startSignIn(away, { redirectUri })).rejects.toMatchObject({ code: 'issuer_unreachable' })
  })
})

describe('an ID token', () => {
  it('is accepted when everything fits', async () => {
    expect(await verifySigned({})).toEqual({ issuer: 'gov', subject: 'no-li', name: '李' })
    expect(await verifySigned({ full_name: undefined })).toMatchObject({ name: 'no-li' })
  })

  it.each([
    ['from another issuer', { iss: 'https://elsewhere.example' }, 'issuer_unknown'],
    ['for another client', { aud: 'other' }, 'issuer_unknown'],
    ['issued to another party', { aud: ['web', 'other'], azp: 'other' }, 'id_token_invalid'],
    ['with another nonce', { nonce: 'm' }, 'id_token_invalid'],
    ['without a nonce', { nonce: undefined }, 'id_token_invalid'],
    ['expired', { exp: 1_000_000_000, iat: 999_999_990 }, 'id_token_expired'],
    ['kept too long', { iat: 1_700_000_000 }, 'id_token_expired'],
    ['without the mapped subject', { staff_no: undefined }, 'id_token_invalid'],
    ['with an empty subject', { staff_no: '  ' }, 'id_token_invalid'],
  ])('is refused %s', async (_, changes, code) => {
    await expect(verifySigned(changes)).rejects.toMatchObject({ code })
  })

  it('is refused when its signature is not the issuer’s', async () => {
    const token = await issuer.sign(claims())
    const forged = token.replace(
      /\.[^.]+\./,
      `.${Buffer.from(JSON.stringify(claims({ staff_no: 'boss' }))).toString('base64url')}.`,
    )
    await expect(verifyIdToken([config], forged, 'n', now())).rejects.toMatchObject({
      code: 'id_token_invalid',
    })
    await expect(verifyIdToken([config], 'rubbish', 'n', now())).rejects.toMatchObject({
      code: 'id_token_invalid',
    })
  })
})
