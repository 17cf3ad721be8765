import { mintSession, renewSession, verifyIdToken, verifySession } from '@plumbline/auth'
import { readMemberships } from '@plumbline/core'
import type { Answers } from '../call.ts'
import type { Cloud } from '../../runtime/cloud.ts'

const describe = async (cloud: Cloud, token: string) => {
  const session = await verifySession(cloud.sessionKey, token, cloud.clock())
  return { token, expiresAt: session.expiresAt.toISOString(), name: session.name }
}

export const sessionAnswers: Answers<'openSession' | 'renewSession' | 'getMe'> = {
  openSession: async ({ cloud, body }) => {
    const identity = await verifyIdToken([...cloud.issuers], body.idToken, body.nonce, cloud.clock())
    return describe(cloud, await mintSession(cloud.sessionKey, identity, cloud.clock()))
  },
  renewSession: async ({ cloud, token }) =>
    describe(cloud, await renewSession(cloud.sessionKey, token, cloud.clock())),
  getMe: async ({ cloud, session }) => ({
    name: session.name,
    memberships: await readMemberships(cloud.table, session),
  }),
}
