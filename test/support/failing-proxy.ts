import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'

type Body = Record<string, unknown>
/** Answers in the service's stead, or lets the call through by giving nothing. */
export type Fault = (operation: string, body: Body) => { status: number; body: Body } | undefined

/** A wire to DynamoDB that can fail as the real service does and an embedded one never: throttled, or in conflict. */
export async function openFailingProxy(
  target: string,
  fault: Fault,
): Promise<{ endpoint: string; close(): void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const sent = await buffer(request)
      const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
      const answer =
        fault(operation, JSON.parse(sent.toString()) as Body) ??
        (await passOn(target, request.headers as Record<string, string>, sent))
      response
        .writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(answer.body))
    })()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, close: () => (server.closeAllConnections(), server.close()) }
}

async function passOn(
  target: string,
  { host: _host, connection: _connection, 'content-length': _length, ...headers }: Record<string, string>,
  body: Buffer,
) {
  const reply = await fetch(target, { method: 'POST', headers, body: Uint8Array.from(body) })
  return { status: reply.status, body: (await reply.json()) as Body }
}
