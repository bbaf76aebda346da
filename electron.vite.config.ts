// How out/ is built: the host twice (Electron and plain Node), its threads for papers, the sandboxed preload as CommonJS, and the pages.
import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { renderer } from './renderer.vite.config.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      // Read at every start: one bundled file opens in half the time of some two hundred.
      externalizeDeps: { exclude: ['zod', '@orpc/contract', '@orpc/server', 'ws', 'sm-crypto-v2'] },
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          serve: at('electron/serve.ts'),
          'docx-worker': at('electron/host/paper/docx-worker.ts'),
          'xlsx-worker': at('electron/host/paper/xlsx-worker.ts'),
          'printing-worker': at('electron/web/printing-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
})
