import type { FileReply } from '@plumbline/contract'

/** Hands a file of the API on, under its Chinese name. */
export function sendFile({ bytes, contentType, fileName }: FileReply): Response {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`
  return new Response(bytes, { headers: { 'content-type': contentType, 'content-disposition': disposition } })
}
