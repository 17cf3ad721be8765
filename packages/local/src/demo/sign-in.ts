import { finishSignIn, startSignIn, type IssuerConfig } from '@plumbline/auth'
import { createClient, type Client } from '@plumbline/contract'

export interface Place {
  url: string
  issuer: IssuerConfig
}

/** The whole OIDC code flow as a browser walks it, choosing one account on the issuer's page. */
export async function signInAs({ url, issuer }: Place, subject: string): Promise<Client> {
  const redirectUri = `${url}/auth/callback`
  const { url: start, ...checks } = await startSignIn(issuer, { redirectUri })
  const visitor = createVisitor()
  const page = await visitor.follow(start, redirectUri)
  const choice = await visitor.post(page, { subject })
  const callback = await visitor.follow(choice, redirectUri)
  const { idToken } = await finishSignIn(issuer, callback, checks)
  const { token } = await createClient({ baseUrl: url }).openSession({
    body: { idToken, nonce: checks.nonce },
  })
  return createClient({ baseUrl: url, token })
}

/** Just enough of a browser: it keeps cookies and follows redirects, up to the address it is told to stop at. */
function createVisitor() {
  const cookies = new Map<string, string>()
  const send = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location')
    return location ? new URL(location, url).href : undefined
  }
  return {
    /** Where the redirects end: at a page, or just before `stopAt`. */
    async follow(from: string, stopAt: string): Promise<string> {
      let at = from
      for (let hops = 0; hops < 10 && !at.startsWith(stopAt); hops++) {
        const next = await send(at)
        if (next === undefined) return at
        at = next
      }
      return at
    },
    async post(page: string, fields: Record<string, string>): Promise<string> {
      const origin = new URL(page).origin
      const next = await send(page, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin },
      })
      if (next === undefined)
        throw new Error(`the issuer did not accept the choice of ${Object.values(fields).join()}`)
      return next
    },
  }
}
