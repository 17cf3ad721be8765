import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a data folder has its first data: nothing yet, half of it, or all. */
type State = 'new' | 'seeding' | 'ready'

const pathOf = (folder: string) => join(folder, 'state')

/** Whether the folder has its first data; looking changes nothing. */
export const isReady = async (folder: string): Promise<boolean> => (await readState(folder)) === 'ready'

async function readState(folder: string): Promise<State> {
  try {
    const text = await readFile(pathOf(folder), 'utf8')
    // Whatever it may once have said, there are data here: they are not to be made again.
    return text === 'seeding' ? text : 'ready'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'new'
    throw error
  }
}

/** What a killed first start left half done is thrown away; whatever was ever ready is never touched. */
export async function prepareState(folder: string): Promise<'new' | 'ready'> {
  const state = await readState(folder)
  if (state !== 'seeding') return state
  for (const name of ['tables', 'objects', 'executions'])
    await rm(join(folder, name), { recursive: true, force: true })
  return 'new'
}

/** By way of another file: a process killed here leaves the old word or the new one. */
export async function saveState(folder: string, state: Exclude<State, 'new'>): Promise<void> {
  const draft = `${pathOf(folder)}.draft`
  await writeFile(draft, state)
  await rename(draft, pathOf(folder))
}
