import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

// The server that `vite build` made, in one file behind API Gateway: dist/web/index.mjs, its client files beside it.
const here = import.meta.dirname
const out = join(here, '../dist/web')

// The door to the cloud and not part of the pages: the one place that asks for the cookie's key, with the SDK that Lambda's
// runtime brings along. Elsewhere COOKIE_KEY is set directly.
const entry = `
import { server } from './build/server/server.js'
import { answerWith } from './src/lambda/answer.ts'
const env = { ...process.env }
if (env.COOKIE_SECRET_ARN) {
  const { SecretsManager } = await import('@aws-sdk/client-secrets-manager')
  env.COOKIE_KEY = (await new SecretsManager().getSecretValue({ SecretId: env.COOKIE_SECRET_ARN })).SecretString
}
export const handler = await answerWith(server, { client: import.meta.dirname + '/client', env })
`

rmSync(out, { recursive: true, force: true })
await build({
  stdin: { contents: entry, resolveDir: here, loader: 'ts' },
  outfile: join(out, 'index.mjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  external: ['@aws-sdk/*'],
  logLevel: 'warning',
  // CommonJS inside some dependencies asks for Node's own modules by require.
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
})
cpSync(join(here, 'build/client'), join(out, 'client'), {
  recursive: true,
  filter: (path) => !/\.(br|gz)$/.test(path),
})
