import type { Text } from '@plumbline/scheme'
import type { Locale } from '#lib/paraglide/runtime.js'
import type { WebSession } from '#lib/server/session.ts'

declare global {
  namespace App {
    interface Error {
      /** The sentence to show, where the API gave one. */
      text?: string
      /** Given to whoever helps; finds the log line. */
      requestId?: string
    }
    interface Locals {
      requestId: string
      locale: Locale
      session: WebSession | undefined
    }
    interface PageData {
      synthetic?: boolean
      card?: { result: { unitId: string; name: Text } }
    }
  }
}
