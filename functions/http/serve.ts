import { AuthError } from '@plumbline/auth'
import { routes, type Route, type RouteName } from '@plumbline/contract'
import { DomainError } from '@plumbline/core'
import { useCloud, type Cloud } from '../runtime/cloud.ts'
import { logger } from '../runtime/standard.ts'
import { authenticate, authorize, memberContext } from './authenticate.ts'
import type { Answers, Call, FileAnswer } from './call.ts'
import { DoorError, refusalOf } from './errors.ts'

const maxBodyBytes = 5 * 1024 * 1024

export interface Incoming {
  request: Request
  params: Record<string, string>
  requestId: string
}

/** Answers one route: who asks, may they, is the input sound, then the verb. */
export async function serve<N extends RouteName>(
  name: N,
  answers: Answers,
  incoming: Incoming,
): Promise<Response> {
  try {
    const declared: Route = routes[name]
    const cloud = await useCloud()
    const caller = await identify(cloud, declared, incoming)
    const call = { cloud, ...(await parse(declared, incoming)), ...caller } as unknown as Call<N>
    const answer = await answers[name](call)
    return declared.reply.kind === 'json'
      ? Response.json(answer, { headers: common(incoming) })
      : fileResponse(answer as FileAnswer, incoming)
  } catch (error) {
    const { status, problem } = refusalOf(error, incoming.requestId)
    note(error, { status, route: name, requestId: incoming.requestId })
    return Response.json(problem, { status, headers: common(incoming) })
  }
}

/** Whoever cannot sign in has only a number to tell: the reason stands under it here. */
function note(error: unknown, { status, ...where }: { status: number; route: RouteName; requestId: string }) {
  if (status >= 500) logger.error('request failed', { ...where, error: error as Error })
  else if (where.route === 'openSession' && error instanceof AuthError)
    logger.warn('sign-in refused', { ...where, code: error.code, reason: error.message })
}

async function identify(cloud: Cloud, declared: Route, { request, params, requestId }: Incoming) {
  if (declared.access.kind === 'public') return {}
  const signedIn = await authenticate(cloud, request)
  if (declared.access.kind === 'signed_in') return signedIn
  const tenantId = declared.params.shape['tenantId'] ? (params['tenantId'] ?? '') : ''
  const membership = await authorize(cloud, signedIn, { tenantId, action: declared.access.action })
  return { ...signedIn, membership, ctx: memberContext(cloud, membership, requestId) }
}

async function parse(declared: Route, { request, params }: Incoming) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return {
    params: parseAddress(declared, params),
    query: declared.query.parse(query),
    body: declared.body ? declared.body.parse(await readBody(request)) : null,
  }
}

/** An address that cannot be one is an address where nothing is. */
function parseAddress(declared: Route, params: Record<string, string>) {
  const parsed = declared.params.safeParse(params)
  if (!parsed.success) throw new DomainError('not_found')
  return parsed.data
}

async function readBody(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > maxBodyBytes) throw new DoorError('body_too_large')
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new DomainError('bad_input', [
      {
        place: 'body',
        code: 'not_json',
        message: { zh: '请求不是有效的 JSON', en: 'The body is not valid JSON' },
      },
    ])
  }
}

const common = ({ requestId }: Incoming) => ({ 'x-request-id': requestId, 'cache-control': 'no-store' })

const fileResponse = ({ bytes, contentType, fileName }: FileAnswer, incoming: Incoming): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      ...common(incoming),
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  })
