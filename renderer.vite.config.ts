// How the pages are built: two entries that share chunks, nothing inlined, so that a strict content policy holds.
import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

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
      // zod must hear that it may build no code before any chunk makes a schema: its setting stands in its own chunk.
      output: {
        codeSplitting: { groups: [{ name: 'first', test: /node_modules\/zod\/|renderer\/link\/first/ }] },
      },
    },
  },
}

export default defineConfig(renderer)
