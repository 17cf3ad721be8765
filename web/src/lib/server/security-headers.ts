const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const

/** Kit adds the content security policy to pages itself. Every page depends on who asks, in which language: no shared cache may keep one. */
export function addSecurityHeaders(headers: Headers, options: { secure: boolean }): void {
  for (const [name, value] of Object.entries(fixed)) headers.set(name, value)
  if (options.secure) headers.set('strict-transport-security', 'max-age=31536000')
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')
}
