import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a data folder has its first data: nothing yet, half of it, or all. */
type State = 'new' | 'seeding' | 'ready'

const pathOf = (folder: string) => join(folder, 'state')

/** Whether the folder has its first data; looking changes nothing. */
export const isReady = async (folder: string): Promise<boolean> => (await readState(folder)) === 'ready'

const readState = async (folder: string) =>
  (await readFile(pathOf(folder), 'utf8').catch(() => 'new')) as State

/** What a killed first start left half done is thrown away; whatever was ever ready is never touched. */
export async function prepareState(folder: string): Promise<'new' | 'ready'> {
  const state = await readState(folder)
  if (state !== 'seeding') return state
  for (const name of ['tables', 'objects', 'executions'])
    await rm(join(folder, name), { recursive: true, force: true })
  return 'new'
}

export const saveState = (folder: string, state: Exclude<State, 'new'>) => writeFile(pathOf(folder), state)
