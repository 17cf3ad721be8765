import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunInput } from '@plumbline/core/ports'

/** Remembers which executions have not ended, as Step Functions does in the cloud. */
export interface ExecutionJournal {
  add(input: RunInput): Promise<void>
  remove(runId: string): Promise<void>
  list(): Promise<RunInput[]>
}

export function openJournal(folder: string): ExecutionJournal {
  const pathOf = (runId: string) => {
    if (!/^[\w-]+$/.test(runId)) throw new Error(`not a run id: ${runId}`)
    return join(folder, `${runId}.json`)
  }
  return {
    async add(input) {
      const path = pathOf(input.runId)
      await mkdir(folder, { recursive: true })
      // Two starts of one run may write at once.
      const draft = `${path}.${randomUUID()}`
      await writeFile(draft, JSON.stringify(input))
      await rename(draft, path)
    },
    remove: async (runId) => rm(pathOf(runId), { force: true }),
    async list() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
      const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')))
      return texts.map((text) => JSON.parse(text) as RunInput)
    },
  }
}
