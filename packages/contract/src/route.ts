import type { Action } from '@plumbline/core/schemas'
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT'

/** Who may call a route: anybody, anybody signed in, or a member whose posts allow the action. */
export type Access = { kind: 'public' } | { kind: 'signed_in' } | { kind: 'member'; action: Action }

export interface Route {
  method: Method
  /** Parameters in braces; `{tenantId}` names the jurisdiction wherever there is one. */
  path: string
  summary: string
  access: Access
  params: z.ZodObject
  query: z.ZodObject
  /** null = no body. */
  body: z.ZodObject | null
  /** A JSON reply, or the bytes of a file. */
  reply: { kind: 'json'; schema: z.ZodType } | { kind: 'file' }
}

/** Keeps the literal types of a route while checking its shape. */
export const route = <const R extends Route>(declared: R): R => declared
