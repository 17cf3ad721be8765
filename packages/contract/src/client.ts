import type { z } from 'zod'
import { ProblemReply } from './problem.ts'
import { routes, type RouteName, type Routes } from './routes/index.ts'

type Empty = Record<string, never>
type Given<R extends Routes[RouteName]> = (z.input<R['params']> extends Empty
  ? object
  : { params: z.input<R['params']> }) &
  (z.input<R['query']> extends Empty
    ? object
    : object extends z.input<R['query']>
      ? { query?: z.input<R['query']> }
      : { query: z.input<R['query']> }) &
  (R['body'] extends z.ZodType ? { body: z.input<R['body']> } : object)

export interface FileReply {
  fileName: string
  contentType: string
  bytes: Uint8Array<ArrayBuffer>
}

type Reply<R extends Routes[RouteName]> = R['reply'] extends {
  kind: 'json'
  schema: infer S extends z.ZodType
}
  ? z.output<S>
  : FileReply

export type Client = { [N in RouteName]: (given: Given<Routes[N]>) => Promise<Reply<Routes[N]>> }

export interface ClientOptions {
  baseUrl: string
  token?: string
  fetch?: typeof fetch
}

/** A refusal of the API, with its stable code. */
export class ApiProblem extends Error {
  readonly status: number
  readonly problem: ProblemReply
  constructor(status: number, problem: ProblemReply) {
    super(`${status} ${problem.code}`)
    this.name = 'ApiProblem'
    this.status = status
    this.problem = problem
  }
}

interface AnyGiven {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

/** One function per route, typed from its declaration. */
export function createClient(options: ClientOptions): Client {
  const call = (name: RouteName) => (given: AnyGiven) => send(options, name, given)
  return Object.fromEntries(
    (Object.keys(routes) as RouteName[]).map((name) => [name, call(name)]),
  ) as unknown as Client
}

async function send(options: ClientOptions, name: RouteName, given: AnyGiven): Promise<unknown> {
  const { method, reply } = routes[name]
  const response = await (options.fetch ?? fetch)(options.baseUrl + addressOf(name, given), {
    method,
    headers: {
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  })
  if (!response.ok) throw new ApiProblem(response.status, await problemOf(response))
  return reply.kind === 'json' ? reply.schema.parse(await response.json()) : fileOf(response)
}

/** Dots alone would climb out of the path, and nothing would join two parts of it: `-` is nobody's id. */
const segment = (value = ''): string => (/^\.{0,2}$/.test(value) ? '-' : encodeURIComponent(value))

export function addressOf(name: RouteName, given: Pick<AnyGiven, 'params' | 'query'>): string {
  const path = routes[name].path.replaceAll(/\{(\w+)\}/g, (_, key: string) => segment(given.params?.[key]))
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(given.query ?? {}))
    if (value !== undefined) query.set(key, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}

async function problemOf(response: Response): Promise<ProblemReply> {
  const text = {
    zh: '系统暂时没有回应，请稍后重试。',
    en: 'The system does not answer. Please try again shortly.',
  }
  const unknown: ProblemReply = {
    code: 'unavailable',
    message: text,
    findings: [],
    requestId: response.headers.get('x-request-id') ?? '',
  }
  const parsed = ProblemReply.safeParse(await response.json().catch(() => undefined))
  return parsed.success ? parsed.data : unknown
}

async function fileOf(response: Response): Promise<FileReply> {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return {
    fileName: encoded ? decodeURIComponent(encoded) : 'file',
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
