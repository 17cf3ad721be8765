import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finishSignIn, startSignIn, verifyIdToken } from '@plumbline/auth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSecrets } from '../secrets.ts'
import type { DemoAccount } from './account.ts'
import { openBrowser } from './browser-for-tests.ts'
import { createIssuer, type Issuer } from './create-issuer.ts'

const accounts: DemoAccount[] = [
  {
    subject: 'office',
    name: { zh: '陈静', en: 'Chen Jing' },
    role: { zh: '考核办', en: 'Evaluation office' },
    tenant: { zh: '示范新区', en: 'Demo New Area' },
  },
  {
    subject: 'clerk "1"',
    name: { zh: '<b>刘洋</b>', en: 'Liu Yang' },
    role: { zh: '填报员', en: 'Clerk' },
    tenant: { zh: '示范区', en: 'Demo District' },
  },
]

let folder: string
let server: Server
let issuer: Issuer
let callback: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-issuer-'))
  server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  callback = `${origin}/auth/callback`
  const secrets = await openSecrets(folder)
  issuer = createIssuer({ origin, accounts, secrets, redirectUris: [callback] })
  server.on('request', (request, response) => void issuer.handle(request, response))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const begin = async (more: object = {}) => {
  const { url, ...checks } = await startSignIn(issuer.config, { redirectUri: callback, ...more })
  const browser = openBrowser(callback)
  return { checks, browser, page: await browser.go(url) }
}

describe('signing in at the local issuer', () => {
  it('is one click on an account, without a password or consent', async () => {
    const { checks, browser, page } = await begin()
    const back = await browser.submit(page.url, { subject: 'office' })
    const { idToken } = await finishSignIn(issuer.config, back.url, checks)
    const who = await verifyIdToken([issuer.config], idToken, checks.nonce, new Date())
    expect(who).toEqual({ issuer: 'local', subject: 'office', name: '陈静' })
  })

  it('asks again the next time, so that roles can be changed', async () => {
    const { browser, page } = await begin()
    await browser.submit(page.url, { subject: 'office' })
    const { url } = await startSignIn(issuer.config, { redirectUri: callback })
    const again = await browser.go(url)
    expect(new URL(again.url).pathname).toMatch(/^\/oidc\/choose\//)
  })

  it('shows every account under its jurisdiction, in Chinese or English, with nothing but forms', async () => {
    const { browser, page } = await begin()
    expect(page.text).toMatch(/<html lang="zh-CN">[^]*示范新区[^]*考核办[^]*陈静[^]*示范区[^]*填报员/)
    expect(page.text).toContain('value="clerk &#34;1&#34;"')
    expect(page.text).not.toContain('<b>')
    expect(page.text).not.toContain('<script')
    const english = await browser.go(`${page.url}?lang=en`)
    expect(english.text).toMatch(/<html lang="en">[^]*Demo New Area[^]*Evaluation office/)
    expect((await begin({ uiLocales: 'en' })).page.text).toContain('<html lang="en">')
  })

  it('lets no page of another kind run in it or frame it', async () => {
    const { page } = await begin()
    const policy = page.headers.get('content-security-policy')
    const style = /<style>([^]*)<\/style>/.exec(page.text)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it('takes nobody who is not listed, and lets one turn back', async () => {
    const { checks, browser, page } = await begin()
    expect((await browser.submit(page.url, { subject: 'root' })).status).toBe(400)
    const back = await browser.submit(page.url, { cancel: 'yes' })
    const refused = { code: 'sign_in_cancelled' }
    await expect(finishSignIn(issuer.config, back.url, checks)).rejects.toMatchObject(refused)
  })

  it('tells politely that a sign-in is over', async () => {
    const { page } = await begin()
    const stranger = await openBrowser(callback).go(page.url)
    expect(stranger.status).toBe(400)
    expect(stranger.text).toContain('这次登录已失效')
  })

  it('sends nobody to an address that is not ours, and insists on PKCE', async () => {
    const { url } = await startSignIn(issuer.config, { redirectUri: 'http://127.0.0.1:9/steal' })
    const foreign = await openBrowser(callback).go(url)
    expect([foreign.status, foreign.text]).toEqual([400, expect.stringContaining('redirect_uri')])
    const plain = new URL((await startSignIn(issuer.config, { redirectUri: callback })).url)
    plain.searchParams.delete('code_challenge')
    plain.searchParams.delete('code_challenge_method')
    const back = await openBrowser(callback).go(plain.href)
    expect(new URL(back.url).searchParams.get('error')).toBe('invalid_request')
  })

  it('keeps its keys from one start to the next, for its owner alone', async () => {
    expect(await openSecrets(folder)).toEqual(await openSecrets(folder))
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  })
})
