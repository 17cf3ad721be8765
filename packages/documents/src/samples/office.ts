import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True where a command exists; tests that need LibreOffice or poppler skip visibly without them. */
export function hasCommand(...names: string[]): boolean {
  return names.every((name) => {
    try {
      execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/** Opens a file in LibreOffice and saves it as another format, with a profile of its own. */
export const convertInOffice = (bytes: Uint8Array, from: string, to: string): Buffer =>
  convertAllInOffice([bytes], from, to)[0]!

/** Several files in one start of the office, which takes longer than most files. */
export function convertAllInOffice(files: readonly Uint8Array[], from: string, to: string): Buffer[] {
  return inFolder((folder) => {
    const paths = files.map((_, k) => join(folder, `file${k}.${from}`))
    for (const [k, path] of paths.entries()) writeFileSync(path, files[k]!)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 85_000 + 5_000 * files.length,
    })
    return files.map((_, k) => readFileSync(join(out, `file${k}.${to}`)))
  })
}

/** Text and geometry of a PDF as poppler sees them. */
export function readPdf(bytes: Uint8Array, page?: number): { info: string; text: string } {
  return inFolder((folder) => {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, bytes)
    const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)]
    const run = (command: string, args: string[]) => execFileSync(command, args, { encoding: 'utf8' })
    return { info: run('pdfinfo', [file]), text: run('pdftotext', ['-layout', ...pages, file, '-']) }
  })
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-documents-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
