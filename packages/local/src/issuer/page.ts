import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { html, Html } from './html.ts'
import { style } from './style.ts'

export type Language = 'zh' | 'en'
export interface Page {
  language: Language
  title: string
  body: Html
}

// One piece, so that no formatter puts a space where the hash has none.
const styleElement = new Html(`<style>${style}</style>`)
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

export function renderPage({ language, title, body }: Page): string {
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text
}

export function sendPage(response: ServerResponse, page: Page, status = 200): void {
  response.writeHead(status, { ...pageHeaders, vary: 'accept-language' }).end(renderPage(page))
}

/** What the address asks for, else what the client asked for, else what the browser prefers; Chinese otherwise. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  const first = wishes.flatMap((wish) => wish?.toLowerCase().match(/\b(zh|en)\b/) ?? [])[0]
  return first === 'en' ? 'en' : 'zh'
}
