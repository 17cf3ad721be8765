import { building } from '$app/env'
import { defineEnvVars } from '@sveltejs/kit/env'
import { z } from 'zod'

const Key = z
  .base64url()
  .refine((text) => Buffer.from(text, 'base64url').length === 32, '32 bytes as base64url')

// Read when the server starts; a missing one stops it with its name. Building needs none of them.
const needed = <S extends z.ZodType<string>>(schema: S) => (building ? z.string().prefault('') : schema)

export const variables = defineEnvVars({
  API_URL: { schema: needed(z.url()), description: 'Address of the HTTP API.' },
  COOKIE_KEY: { schema: needed(Key), description: 'Seals the session cookie.' },
  ISSUERS: {
    schema: needed(z.string().min(2)),
    description: 'Identity providers as JSON: see IssuerConfig in packages/auth.',
  },
})
