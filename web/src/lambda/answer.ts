import { readClientFile } from './client-file.ts'
import { readEvent, writeResult, type HttpEvent, type HttpResult } from './event.ts'

/** What Kit's built server offers. */
export interface PageServer {
  init(options: { env: Record<string, string | undefined> }): Promise<void>
  respond(request: Request, options: { getClientAddress: () => string }): Promise<Response>
}

interface Settings {
  /** Where the built client files lie. */
  client: string
  env: Record<string, string | undefined>
}

/** The function behind API Gateway: event → Request → page → result. */
export async function answerWith(server: PageServer, { client, env }: Settings) {
  await server.init({ env })
  return async (event: HttpEvent): Promise<HttpResult> => {
    const file = await readClientFile(client, event.rawPath)
    if (file) return writeResult(file)
    const request = readEvent(event, env['ORIGIN'] ?? `https://${event.requestContext.domainName}`)
    return writeResult(
      await server.respond(request, { getClientAddress: () => event.requestContext.http.sourceIp }),
    )
  }
}
