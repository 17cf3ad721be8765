const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a request that changes something does not come from our own pages. Kit looks at form content types only;
 * this looks at every mutation. Browsers always send one of the two headers; a request with neither is refused.
 */
export function isForeignMutation(request: Request, origin: string): boolean {
  if (reading.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return true
  const from = request.headers.get('origin')
  return from === null ? site === null : from !== origin
}
