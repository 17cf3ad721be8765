import type { Locale } from '#lib/paraglide/runtime.js'
import type { WebSession } from '#lib/server/session.ts'

declare global {
  namespace App {
    interface Error {
      /** Given to whoever helps; finds the log line. */
      requestId?: string
    }
    interface Locals {
      requestId: string
      locale: Locale
      session: WebSession | undefined
    }
  }
}
