// Shuts every door of Electron that the product does not use. Decides nothing: policy.ts does.
import { type App, type Session, type WebContents, protocol } from 'electron'
import { type Pages, guardHeaders, headersOf } from '../host/pages.ts'
import type { Journal } from '../host/journal.ts'
import { type DevOrigin, isOurs, mayFetch, pageKey, scheme } from './policy.ts'

/** Before the program is ready: our scheme behaves like https in all that matters. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Files come from the map in memory, and there is nothing else to come from. */
export function serveScheme(session: Session, pages: Pages): void {
  session.protocol.handle(scheme, (request) => {
    const key = request.method === 'GET' ? pageKey(request.url) : null
    const file = key === null ? undefined : pages.get(key)
    if (file !== undefined) return new Response(file.bytes, { headers: headersOf(file) })
    return new Response(null, { status: 404, headers: guardHeaders })
  })
}

export function guardSession(session: Session, dev: DevOrigin): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !mayFetch(request.url, dev) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** For every window that will ever be made, ours or not. */
export function guardContents(app: App, journal: Journal, dev: DevOrigin): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const stay = (details: Electron.Event<{ url: string }>) => {
      if (isOurs(details.url, dev)) return
      details.preventDefault()
      journal.note('a window wanted to go elsewhere and was held')
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
