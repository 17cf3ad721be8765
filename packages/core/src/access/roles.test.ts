import { describe, expect, it } from 'vitest'
import { errors } from '../errors.ts'
import { mayDo, permissions, roles, type Action } from './roles.ts'

const actions = Object.keys(permissions) as Action[]

describe('the table of permissions', () => {
  it('gives every action to somebody, and nothing to nobody', () => {
    for (const action of actions) expect(permissions[action].length, action).toBeGreaterThan(0)
    for (const action of actions) expect(mayDo([], action), action).toBe(false)
  })

  it('lets no post both propose and publish', () => {
    for (const role of roles)
      expect(mayDo([role], 'result.propose') && mayDo([role], 'result.publish'), role).toBe(false)
  })

  it('lets auditors and analysts change nothing', () => {
    for (const action of actions.filter((one) => !one.endsWith('.read')))
      expect([mayDo(['auditor'], action), mayDo(['analyst'], action)], action).toEqual([false, false])
  })
})

describe('every refusal', () => {
  it.each(Object.entries(errors))('%s speaks Chinese and English', (_code, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/^[\x20-\x7e“”—…]+$/)
  })
})
