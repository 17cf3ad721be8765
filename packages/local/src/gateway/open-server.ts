import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messages } from '../messages.ts'
import { BodyTooLarge } from './read-body.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<void>
export interface OpenServer {
  /** Where it listens, e.g. http://127.0.0.1:4173. */
  address: string
  /** Until this is called everybody is told that it is starting. */
  serve(answer: Answer): void
  /** Lets requests under way finish for a few seconds. */
  stop(): Promise<void>
}
export interface ServerOptions {
  /** 0 for any free one. */
  port: number
  log: (text: string) => void
}

/** The one HTTP server of the machine, on loopback: it hands people in without a password. */
export async function openServer({ port, log }: ServerOptions): Promise<OpenServer> {
  let answer: Answer = starting
  const server = createServer((request, response) => {
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)
    answer(request, response, requestId).catch((error: unknown) =>
      fail(response, error, `${requestId}: `, log),
    )
  })
  await listen(server, port)
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (real) => (answer = real),
    stop: () => close(server),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const known = { EADDRINUSE: messages.portTaken, EACCES: messages.portForbidden }[error.code ?? '']
      failed(known ? new Error(known(port)) : error)
    })
    server.listen(port, '127.0.0.1', done)
  })
}

function close(server: Server): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), 5000)
  // A client keeps its connection after its answer: it is closed as soon as it has one.
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  return new Promise((done) => {
    server.close(() => {
      clearTimeout(impatient)
      clearInterval(sweep)
      done()
    })
  })
}

const starting: Answer = async (_, response) => {
  response
    .writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' })
    .end(messages.starting)
}

function fail(response: ServerResponse, error: unknown, prefix: string, log: (text: string) => void): void {
  const status = error instanceof BodyTooLarge ? 413 : 500
  if (status === 500) log(prefix + (error instanceof Error ? (error.stack ?? error.message) : String(error)))
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { connection: 'close', 'content-type': 'application/json' })
  response.end(
    JSON.stringify({ message: status === 413 ? 'Request Entity Too Large' : 'Internal Server Error' }),
  )
}
