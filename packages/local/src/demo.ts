import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startPlumbline } from './compose.ts'
import { playMonth } from './demo/month.ts'
import { signInAs, type Place } from './demo/sign-in.ts'
import { demoAccounts, seedDemo } from './seed.ts'

const say = (text: string) => console.log(text)

/** `npm run demo`: a month through the HTTP API alone, on a data folder of its own; the documents are left in out/. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-demo-'))
  try {
    await playIn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function playIn(folder: string): Promise<void> {
  const options = { folder, accounts: demoAccounts, log: say, seed: seedDemo, pages: false }
  const plumbline = await startPlumbline(options)
  try {
    const [issuer] = plumbline.cloud.issuers
    if (issuer) await play({ url: plumbline.url, issuer })
  } finally {
    await plumbline.stop()
  }
}

async function play(place: Place): Promise<void> {
  const as = (role: string) => signInAs(place, `demo_new_area-${role}`)
  const [office, clerk, approver] = [await as('office'), await as('clerk'), await as('approver')]
  const analyst = await signInAs(place, 'demo_province-analyst')
  const documents = await playMonth({ office, clerk, approver, analyst }, say)
  const out = resolve('out')
  await mkdir(out, { recursive: true })
  for (const { fileName, bytes } of documents) {
    await writeFile(join(out, fileName), bytes)
    say(`文件 document: out/${fileName}`)
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
