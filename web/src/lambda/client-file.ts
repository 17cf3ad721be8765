import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** A built client file, where no CDN stands in front; undefined when the path is not one. */
export async function readClientFile(folder: string, path: string): Promise<Response | undefined> {
  const file = normalize(path)
  const type = types[extname(file)]
  if (!type || file.includes('..')) return undefined
  try {
    const body = await readFile(join(folder, file))
    const forever = file.startsWith('/_app/immutable/')
    const kept = forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    return new Response(new Uint8Array(body), { headers: { 'content-type': type, 'cache-control': kept } })
  } catch {
    return undefined
  }
}
