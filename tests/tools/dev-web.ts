// Development in a browser: the host and Vite behind one address, pages that change while one looks, and a policy as strict as the real one.
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { openAlone } from '../../electron/host/alone.ts'
import { dataFolder } from '../../electron/host/folder.ts'
import { contentPolicy, guardHeaders } from '../../electron/host/pages.ts'
import { findBrowser, hasDisplay } from '../../electron/web/browser.ts'
import { openCoat } from '../../electron/web/coat.ts'
import { openPrinting } from '../../electron/web/printing.ts'
import { openWindows } from '../../electron/web/windows.ts'
import { renderer } from '../../renderer.vite.config.ts'

const { values } = parseArgs({ options: { 'data-dir': { type: 'string' }, port: { type: 'string' } } })
const folder = values['data-dir'] ?? `${dataFolder(undefined, process.env, process.platform)}-dev`
const owner = openAlone(folder)
if (owner.kind === 'taken')
  throw new Error(`${folder} is in use: end the other program, or choose a --data-dir`)

// Vite's scripts and styles are inline: they carry this nonce. Everything else stays as it is in the product.
const nonce = 'dev'
const policy = contentPolicy
  .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
  .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)

// Never listens: it only passes on the sockets that are meant for Vite.
const sockets = createHttpServer()
const vite = await createServer({
  ...renderer,
  configFile: false,
  appType: 'mpa',
  html: { cspNonce: nonce },
  server: {
    middlewareMode: true,
    hmr: { server: sockets, path: '/hmr' },
    allowedHosts: ['127.0.0.1', 'localhost'],
  },
})

const browser = findBrowser(process.env, process.platform)
const coat = await openCoat({
  owner,
  port: values.port === undefined ? undefined : Number(values.port),
  version: '0.0.0-dev',
  resources: join(import.meta.dirname, '../../resources'),
  site: {
    isPage: (target) => target === '/' || target.endsWith('.html'),
    serve(request, response) {
      for (const [name, value] of Object.entries({ ...guardHeaders, 'Content-Security-Policy': policy }))
        response.setHeader(name, value)
      vite.middlewares(request, response)
    },
    takeSocket: (request, socket, head) =>
      request.url?.startsWith('/hmr') === true && sockets.emit('upgrade', request, socket, head),
  },
  printing:
    browser === undefined
      ? { pdf: () => Promise.reject(new Error('no browser was found')), close: () => Promise.resolve() }
      : openPrinting({ browser }),
  windows:
    browser === undefined || !hasDisplay(process.env, process.platform)
      ? { open: () => Promise.resolve(false), close: () => Promise.resolve(false) }
      : openWindows({ browser, folder, env: process.env, onGone: () => {} }),
})
console.log(coat.invite('untilUsed'))

const end = async () => {
  await coat.close()
  owner.close()
  await vite.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
