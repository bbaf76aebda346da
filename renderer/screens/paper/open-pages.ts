// Opens a PDF for drawing, with pdf.js in a worker of ours. Loaded when the first paper is shown.
import { type PDFDocumentProxy, PDFWorker, getDocument } from 'pdfjs-dist'
import { openWorker } from '../../link/worker.ts'

export type SheetSize = { width: number; height: number }
export type OpenPages = {
  /** In points: A4 is 595 × 842. */
  sheets: readonly SheetSize[]
  /** Draws a page as wide as `canvas` is; cancelled when the signal says so. */
  draw(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>
  close(): void
}

let worker: PDFWorker | null = null

export async function openPages(pdf: Uint8Array): Promise<OpenPages> {
  worker ??= PDFWorker.create({ port: openWorker('pdf') })
  const loading = getDocument({ data: pdf, worker, disableWorkerRendering: true, useWasm: false })
  const document = await loading.promise
  return {
    sheets: await sheetsOf(document),
    async draw(number, canvas, signal) {
      const page = await document.getPage(number)
      if (signal.aborted) return
      const scale = canvas.width / page.getViewport({ scale: 1 }).width
      const task = page.render({ canvas, viewport: page.getViewport({ scale }) })
      signal.addEventListener('abort', () => task.cancel(), { once: true })
      try {
        await task.promise
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
    close: () => void loading.destroy(),
  }
}

async function sheetsOf(document: PDFDocumentProxy): Promise<SheetSize[]> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 })
    return { width, height }
  })
}
