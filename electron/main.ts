// The door of Electron: shuts what is not used, opens the host, the ports and the window. Only wires.
import { join } from 'node:path'
import { app, dialog, ipcMain, screen, session } from 'electron'
import { openAlone } from './host/alone.ts'
import { sentenceFor } from './host/cannot-start.ts'
import { dataFolder } from './host/folder.ts'
import { openHost } from './host/host.ts'
import { openLines } from './host/lines.ts'
import { readPages } from './host/pages.ts'
import { keepAwake } from './desktop/awake.ts'
import { openDesk } from './desktop/desk.ts'
import { declareScheme, guardContents, guardSession, serveScheme } from './desktop/guard.ts'
import { setMenu } from './desktop/menu.ts'
import { createPaperPrinter } from './desktop/paper-window.ts'
import { needsX11 } from './desktop/policy.ts'
import { openPorts } from './desktop/ports.ts'
import { openPrinting } from './desktop/printing.ts'
import { openProjectorKeeper } from './desktop/projector.ts'
import { createWindowMaker } from './desktop/windows.ts'

const dev = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const folder = dataFolder(app.commandLine.getSwitchValue('data-dir'), process.env, process.platform)

// One process per data folder: the lock is the shell's, and lies where the shell keeps its own things.
app.setPath('userData', join(folder, 'electron'))
if (needsX11(process.platform, process.argv, process.env)) {
  app.relaunch({ args: [...process.argv.slice(1), '--ozone-platform=x11'] })
  app.exit()
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  declareScheme()
  setMenu(process.platform)
  await app.whenReady()
  try {
    open()
  } catch (error) {
    dialog.showErrorBox('同心议事', sentenceFor(error, folder) ?? String(error))
    app.exit(1)
  }
} else {
  app.exit()
}

function open(): void {
  const owner = openAlone(folder)
  if (owner.kind === 'taken') {
    dialog.showErrorBox('同心议事', '会议程序已经在浏览器窗口中打开，请切换到它的窗口。')
    return app.exit()
  }
  const monotonic = () => performance.now()
  const resources = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
  let operator: Electron.BrowserWindow | null = null
  const projector = openProjectorKeeper({
    screen,
    monotonic,
    make: (to) => windows.projector(to),
    operator: () => operator,
    note: (what) => host.journal.note(what),
  })
  const printing = openPrinting(() =>
    host.journal.note('a paper asked for something from outside and was refused'),
  )
  const desk = openDesk({
    projector,
    operator: () => operator,
    pdf: printing.pdf,
    print: createPaperPrinter(join(folder, 'printing')),
  })
  const host = openHost({ owner, desk, resources, version: app.getVersion() })
  const lines = openLines(host.router, host.journal)
  const ports = openPorts(ipcMain, lines, host.journal, dev)
  const pages = dev === undefined ? readPages(join(import.meta.dirname, '../renderer')) : new Map()
  const windows = createWindowMaker(
    join(import.meta.dirname, '../preload/preload.cjs'),
    app.isPackaged,
    ports,
    dev,
  )

  guardContents(app, host.journal, dev)
  guardSession(session.defaultSession, dev)
  serveScheme(session.defaultSession, pages)
  process.on('uncaughtException', (error) => {
    host.journal.fault('the program', error)
    // All that was acknowledged is on disk: a new start is better than half a program. One that dies young would only die again.
    if (monotonic() > 20_000) app.relaunch()
    app.exit(1)
  })
  const sleepAgain = keepAwake(() => host.library.live().length > 0)
  // Nobody is sent here over HTTP: who finds this address in the note knows that the folder is Electron's.
  owner.announce({ url: 'electron:', secret: '' })

  const show = () => {
    operator = windows.operator()
    operator.once('closed', () => {
      operator = null
      app.quit()
    })
  }
  show()
  app.on('second-instance', () => {
    if (operator?.isMinimized() === true) operator.restore()
    operator?.focus()
  })
  app.once('will-quit', () => {
    sleepAgain()
    projector.close()
    printing.close()
    lines.close()
    host.close()
    owner.close()
  })
}
