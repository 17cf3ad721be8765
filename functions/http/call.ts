import type { Membership } from '@plumbline/core'
import type { Session } from '@plumbline/auth'
import type { RouteName, Routes } from '@plumbline/contract'
import type { Context } from '@plumbline/core'
import type { z } from 'zod'
import type { Cloud } from '../runtime/cloud.ts'

/** What a route's verb is handed: parsed input and who is asking. */
export interface Call<N extends RouteName> {
  cloud: Cloud
  params: z.output<Routes[N]['params']>
  query: z.output<Routes[N]['query']>
  body: Routes[N]['body'] extends z.ZodType ? z.output<Routes[N]['body']> : null
  session: Routes[N]['access']['kind'] extends 'public' ? undefined : Session
  token: Routes[N]['access']['kind'] extends 'public' ? undefined : string
  ctx: Routes[N]['access'] extends { kind: 'member' } ? Context : undefined
  membership: Routes[N]['access'] extends { kind: 'member' } ? Membership : undefined
}

export interface FileAnswer {
  fileName: string
  contentType: string
  bytes: Uint8Array
}

export type Answer<N extends RouteName> = Routes[N]['reply'] extends {
  kind: 'json'
  schema: infer S extends z.ZodType
}
  ? z.input<S>
  : FileAnswer

/** How each route is answered. */
export type Answers<N extends RouteName = RouteName> = { [K in N]: (call: Call<K>) => Promise<Answer<K>> }
