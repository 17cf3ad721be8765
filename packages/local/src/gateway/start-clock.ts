import { setTimeout as wait } from 'node:timers/promises'

export interface ClockOptions {
  call: () => Promise<unknown>
  seconds: number
  log: (text: string) => void
}
export interface Clock {
  stop(): Promise<void>
}

/** The schedule's twin: calls at once, then again and again, never twice at a time. A call that fails is logged. */
export function startClock({ call, seconds, log }: ClockOptions): Clock {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await call().catch((error: unknown) => log(`calendar failed: ${String(error)}`))
      await wait(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
