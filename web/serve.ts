import { createServer, type Server } from 'node:http'

// Starts the built web server. adapter-node takes the scheme of a request for https unless a header says otherwise, and
// then refuses every form posted over plain http; so each request is told which it was. A proxy that ends TLS sets it itself.
process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
process.env.HOST_HEADER ??= process.env.BEHIND_PROXY ? 'x-forwarded-host' : 'host'
process.env.BODY_SIZE_LIMIT ??= '21M'

export interface WebAddress {
  host: string
  port: number
}

/** Needs API_URL, COOKIE_KEY and ISSUERS in the environment, and `npm run build -w web` before. */
export async function serveWeb({ host, port }: WebAddress): Promise<Server> {
  const { handler } = await import(new URL('./build/handler.js', import.meta.url).href)
  const server = createServer((request, response) => {
    if (!process.env.BEHIND_PROXY) request.headers['x-forwarded-proto'] = 'http'
    handler(request, response, () => response.writeHead(404).end())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}

if (import.meta.main) await serveWeb({ host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 3000) })
