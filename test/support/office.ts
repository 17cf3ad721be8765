import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What LibreOffice makes of a file when it opens it and saves it as another kind. */
export async function resave(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-office-'))
  try {
    await writeFile(join(folder, `in.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, `in.${from}`),
      ],
      { timeout: 120_000 },
    )
    return new Uint8Array(await readFile(join(folder, 'out', `in.${to.split(':')[0]}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
