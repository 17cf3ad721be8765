import { z } from 'zod'

const Label = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** One identity provider that may sign people in. Only discovery, code + PKCE and JWKS are used, so any OIDC issuer serves. */
export const IssuerConfig = z
  .object({
    /** Our own name for it: membership records hold it, so it never changes. */
    id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
    url: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).exactOptional(),
    label: Label,
    /** Which claims carry the subject and the name where the issuer departs from sub and name. */
    claims: z
      .object({ subject: z.string().min(1).exactOptional(), name: z.string().min(1).exactOptional() })
      .exactOptional(),
    scope: z.string().min(1).exactOptional(),
    /** Plain http, for an issuer on this very machine. */
    allowHttp: z.boolean().exactOptional(),
  })
  .refine(isTransportSafe, {
    path: ['url'],
    message: 'https is required, but for a loopback issuer with allowHttp',
  })
export type IssuerConfig = z.infer<typeof IssuerConfig>

/** The issuers an environment variable lists as JSON; ids must differ. */
export function parseIssuers(json: string): IssuerConfig[] {
  const issuers = z.array(IssuerConfig).safeParse(JSON.parse(json))
  if (!issuers.success) throw new Error(`the configured issuers: ${z.prettifyError(issuers.error)}`)
  const ids = new Set(issuers.data.map((issuer) => issuer.id))
  if (ids.size < issuers.data.length) throw new Error('two issuers share one id')
  return issuers.data
}

function isTransportSafe(issuer: { url: string; allowHttp?: boolean }): boolean {
  const { protocol, hostname } = new URL(issuer.url)
  if (protocol === 'https:') return true
  return issuer.allowHttp === true && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
