export interface Seen {
  url: string
  status: number
  text: string
  headers: Headers
}

/** As much of a browser as a sign-in needs: cookies, redirects, forms. It stops before opening `callback`. */
export function openBrowser(callback: string) {
  const cookies = new Map<string, string>()
  const go = async (url: string, init: RequestInit = {}): Promise<Seen> => {
    if (url.startsWith(callback)) return { url, status: 0, text: '', headers: new Headers() }
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) keep(line)
    const location = response.headers.get('location')
    if (location) return go(new URL(location, url).href)
    return { url, status: response.status, text: await response.text(), headers: response.headers }
  }
  const keep = (line: string) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
  return {
    go: (url: string) => go(url),
    submit: (url: string, fields: Record<string, string>) =>
      go(url, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}
