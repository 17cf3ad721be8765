import { setTimeout as wait } from 'node:timers/promises'

export interface ClockOptions {
  call: () => Promise<unknown>
  seconds: number
  log: (text: string) => void
}
export interface Clock {
  /** Settles when it has been called once. */
  first: Promise<void>
  stop(): Promise<void>
}

/** The schedule's twin: calls at once, then again and again, never twice at a time. A call that fails is logged. */
export function startClock({ call, seconds, log }: ClockOptions): Clock {
  const stopping = new AbortController()
  const callOnce = async () => {
    await call().catch((error: unknown) => log(`calendar failed: ${String(error)}`))
  }
  const first = callOnce()
  const goOn = async () => {
    await first
    for (;;) {
      await wait(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      await callOnce()
    }
  }
  const running = goOn()
  return {
    first,
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
