import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunInput } from '@plumbline/core/ports'

/** Remembers which executions have not ended, as Step Functions does in the cloud. */
export interface ExecutionJournal {
  add(input: RunInput): Promise<void>
  remove(input: RunInput): Promise<void>
  list(): Promise<RunInput[]>
}

/** Another attempt is another execution, as in the cloud. */
export const nameExecution = ({ runId, attempt = 0 }: RunInput) => `${runId}-${attempt}`

export function openJournal(folder: string): ExecutionJournal {
  const pathOf = (input: RunInput) => {
    if (!/^[\w-]+$/.test(input.runId)) throw new Error(`not a run id: ${input.runId}`)
    return join(folder, `${nameExecution(input)}.json`)
  }
  return {
    async add(input) {
      const path = pathOf(input)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Two starts of one run may write at once.
      const draft = `${path}.${randomUUID()}`
      await writeFile(draft, JSON.stringify(input))
      await rename(draft, path)
    },
    remove: async (input) => rm(pathOf(input), { force: true }),
    async list() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
      const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')))
      return texts.map((text) => JSON.parse(text) as RunInput)
    },
  }
}
