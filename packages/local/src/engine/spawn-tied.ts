import { spawn } from 'node:child_process'

export interface TiedProcess {
  /** How it ended: its exit code, and the last it wrote. */
  exited: Promise<{ code: number | null; output: string }>
  /** Asks it to end, insists after five seconds, and waits. */
  stop(): Promise<void>
}

// A shell holds our pipe open: when this process is gone, however it went, `read` ends and the child is ended too.
const script = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
( read -r _ <&3
  kill -TERM $child
  for second in 1 2 3 4 5; do sleep 1; kill -0 $child || exit; done
  kill -KILL $child ) >/dev/null 2>&1 &
watcher=$!
exec 3<&- </dev/null
wait $child
code=$?
kill $watcher 2>/dev/null
exit $code`

/** Starts a program that does not outlive this process, not even after kill -9. */
export function spawnTied(command: string, args: string[], cwd?: string): TiedProcess {
  const child = spawn('/bin/sh', ['-c', script, 'sh', command, ...args], {
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop it in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.stdin.on('error', () => undefined)
  const exited = new Promise<{ code: number | null; output: string }>((done, failed) => {
    // Not 'exit', which may come before the last words.
    child.once('close', (code) => done({ code, output }))
    child.once('error', failed)
  })
  exited.catch(() => undefined)
  const stop = async () => {
    child.stdin.end()
    await exited
  }
  return { exited, stop }
}
