// Reads lines and ink off a finished PDF with poppler: what a ruler on the printed sheet would say. Millimetres from the sheet's edges.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Line = { text: string; left: number; right: number; middle: number }
export type Sheet = { width: number; height: number; lines: readonly Line[] }

const millimetres = (points: number) => (points * 25.4) / 72

function run(program: string, args: readonly string[]): Buffer {
  const done = spawnSync(program, [...args], { maxBuffer: 1 << 28 })
  if (done.status !== 0)
    throw new Error(`${program} failed: ${done.stderr?.toString() ?? done.error?.message}`)
  return done.stdout
}

export function onDisk<T>(bytes: Uint8Array, name: string, read: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-paper-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return read(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (text: string) =>
  text.replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity)

export function sheetsOf(pdf: Uint8Array): Sheet[] {
  const html = onDisk(pdf, 'paper.pdf', (path) => run('pdftotext', ['-bbox', path, '-']).toString())
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map((page) => ({
    width: millimetres(Number(page[1])),
    height: millimetres(Number(page[2])),
    lines: linesOf(page[3] ?? ''),
  }))
}

function linesOf(page: string): Line[] {
  const words = [
    ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gs),
  ].map((found) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = found
      .slice(1, 5)
      .map((text) => millimetres(Number(text)))
    return { left, right, middle: (top + bottom) / 2, text: plain(found[5] ?? '') }
  })
  const lines: (typeof words)[] = []
  for (const word of words.toSorted((a, b) => a.middle - b.middle)) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs((line[0]?.middle ?? 0) - word.middle) < 2) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const inOrder = line.toSorted((a, b) => a.left - b.left)
    return {
      text: inOrder.map(({ text }) => text).join(''),
      left: inOrder[0]?.left ?? 0,
      right: inOrder.at(-1)?.right ?? 0,
      middle: inOrder[0]?.middle ?? 0,
    }
  })
}

/** The lines inside the type area, without the page number below it. */
export const bodyOf = (sheet: Sheet): readonly Line[] =>
  sheet.lines.filter(({ middle }) => middle > 37 && middle < 262)

export type Ink = { x0: number; x1: number; y0: number; y1: number }

/** The box around all ink of one kind in a window of a page; null where there is none. */
export function inkIn(pdf: Uint8Array, page: number, kind: 'red' | 'dark', window: Ink): Ink | null {
  const dpi = 300
  const image = onDisk(pdf, 'paper.pdf', (path) => {
    const out = `${path}-ink`
    run('pdftoppm', ['-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', path, out])
    return readFileSync(`${out}.ppm`)
  })
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error('not the picture that was asked for')
  const width = Number(head[1])
  const pixels = image.subarray(head[0].length)
  const dots = (mm: number) => Math.round((mm * dpi) / 25.4)
  const box = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity }
  for (let y = dots(window.y0); y < dots(window.y1); y++)
    for (let x = dots(window.x0); x < dots(window.x1); x++) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)
      const hit =
        kind === 'red' ? red > 150 && green < 110 && blue < 110 : red < 110 && green < 110 && blue < 110
      if (!hit) continue
      box.x0 = Math.min(box.x0, x)
      box.x1 = Math.max(box.x1, x + 1)
      box.y0 = Math.min(box.y0, y)
      box.y1 = Math.max(box.y1, y + 1)
    }
  if (box.x1 < 0) return null
  const back = (count: number) => (count * 25.4) / dpi
  return { x0: back(box.x0), x1: back(box.x1), y0: back(box.y0), y1: back(box.y1) }
}
