import { describe, expect, it } from 'vitest'
import { parseIssuers } from './issuer.ts'

const issuer = {
  id: 'gov',
  url: 'https://sso.example.gov.cn',
  clientId: 'c',
  label: { zh: '政务', en: 'Gov' },
}
const local = { ...issuer, url: 'http://127.0.0.1:4173/oidc' }

describe('the configured issuers', () => {
  it('speak https, but for one on this machine that says so', () => {
    expect(parseIssuers(JSON.stringify([issuer]))).toEqual([issuer])
    expect(parseIssuers(JSON.stringify([{ ...local, allowHttp: true }]))).toHaveLength(1)
    expect(() => parseIssuers(JSON.stringify([local]))).toThrow('https')
    const elsewhere = { ...issuer, url: 'http://sso.example.gov.cn', allowHttp: true }
    expect(() => parseIssuers(JSON.stringify([elsewhere]))).toThrow('https')
  })

  it('have ids of their own', () => {
    expect(() => parseIssuers(JSON.stringify([issuer, issuer]))).toThrow('share one id')
    expect(() => parseIssuers(JSON.stringify([{ ...issuer, id: 'Gov 1' }]))).toThrow()
  })
})
