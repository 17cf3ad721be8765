import type { AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Kept {
  payload: AdapterPayload
  until: number
}

/**
 * Sign-ins under way, in memory. A restart ends those of the last minutes and nothing else: who is signed in is in
 * the web's own cookie, and every sign-in asks for an account again.
 */
export function createMemoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>()
  const read = (key: string) => {
    const found = kept.get(key)
    if (found && found.until > Date.now()) return found.payload
    kept.delete(key)
    return undefined
  }
  const findBy = (model: string, field: 'uid' | 'userCode', value: string) =>
    [...kept.keys()]
      .filter((key) => key.startsWith(`${model}:`))
      .map(read)
      .find((payload) => payload?.[field] === value)
  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      for (const key of kept.keys()) read(key)
      kept.set(`${model}:${id}`, { payload, until: Date.now() + (expiresIn ?? 3600) * 1000 })
    },
    find: async (id) => read(`${model}:${id}`),
    findByUid: async (uid) => findBy(model, 'uid', uid),
    findByUserCode: async (userCode) => findBy(model, 'userCode', userCode),
    destroy: async (id) => void kept.delete(`${model}:${id}`),
    consume: async (id) => {
      const payload = read(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    revokeByGrantId: async (grantId) => {
      for (const key of kept.keys()) if (read(key)?.grantId === grantId) kept.delete(key)
    },
  })
}
