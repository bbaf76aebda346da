// The built pages, read into memory once: a request names a key of this map and nothing else, so that no path can lead out of it.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type StaticFile = {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** Its name carries a hash of its content, so it may be kept for ever. */
  hashed: boolean
}
/** `/projector.html` → file. `/` is the operator's page. */
export type Pages = ReadonlyMap<string, StaticFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

export function readPages(folder: string): Pages {
  const pages = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const key = `/${relative(folder, path).replaceAll(sep, '/')}`
    pages.set(key, { bytes: new Uint8Array(readFileSync(path)), type, hashed: key.startsWith('/assets/') })
  }
  const operator = pages.get('/index.html')
  if (operator !== undefined) pages.set('/', operator)
  return pages
}

export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard tongxin-worker',
].join('; ')

/** On every answer of either coat, errors included. `Cache-Control` may be loosened for hashed files alone. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Cache-Control': 'no-store',
}

export const headersOf = (file: StaticFile): Readonly<Record<string, string>> => ({
  ...guardHeaders,
  'Content-Type': file.type,
  ...(file.hashed ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
})
