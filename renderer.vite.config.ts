// How the pages are built: two entries that share chunks, nothing inlined, so that a strict content policy holds.
import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** What the operator's page and the projector's both begin with. */
const bothPages =
  /node_modules\/(react|react-dom|i18next|react-i18next|@orpc)\/|renderer\/(words\/words|link|live\/tools|parts\/(Mark|Shape))|shared\/numerals/

export const renderer = {
  root: at('renderer'),
  base: './',
  publicDir: false as const,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN'] }), enforce: 'pre' as const }],
  build: {
    outDir: at('out/renderer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    minify: true,
    rolldownOptions: {
      input: { index: at('renderer/index.html'), projector: at('renderer/projector.html') },
      // Few files: each costs a starting browser some milliseconds, and a start loads what it needs in one go.
      output: {
        codeSplitting: {
          groups: [
            // zod must hear that it may build no code before any chunk makes a schema: its setting stands in its own chunk.
            { name: 'first', test: /node_modules\/zod\/|renderer\/link\/first/, priority: 3 },
            { name: 'base', test: bothPages, priority: 2 },
            { name: 'start', test: /renderer\/(App|live\/calendar|screens\/library)/, priority: 1 },
          ],
        },
      },
    },
  },
}

export default defineConfig(renderer)
