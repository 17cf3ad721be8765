import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

// Kit 3 keeps its settings here. What differs between machines (origin, API address, keys) is read when the server starts: env.ts, serve.ts.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one inline style there is: Kit's own, on the element that reads page changes aloud.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      version: { name: process.env.PLUMBLINE_VERSION ?? 'local' },
    }),
  ],
  // Our own packages are TypeScript sources: they are bundled into the server, not looked up when it runs.
  ssr: { noExternal: [/^@plumbline\//] },
  build: {
    assetsInlineLimit: 0,
    // Shapes declared beside a rule stay out of the browser when only the rule is used there.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/\/packages\/\w+\/src\//.test(id) } },
  },
})
