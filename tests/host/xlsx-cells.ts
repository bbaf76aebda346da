// Reads the cells of an Excel file back by hand, with their types: what a spreadsheet program would be told, and no more.
import { strFromU8, unzipSync } from 'fflate'

export type ReadCell = { at: string; type: string; text: string }
export type ReadSheet = {
  name: string
  xml: string
  cells: readonly ReadCell[]
  rows: readonly (readonly string[])[]
}

export function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, si = '']) =>
    plain([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, t = '']) => t).join('')),
  )
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name = '']) =>
    plain(name),
  )
  return names.map((name, nth) => {
    const xml = part(`xl/worksheets/sheet${nth + 1}.xml`)
    const cells = [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map(([, head = '', inside = '']) => {
      const type = /\bt="([^"]*)"/u.exec(head)?.[1] ?? 'n'
      const value = plain(/<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/su.exec(inside)?.[1] ?? '')
      return {
        at: /r="([^"]*)"/u.exec(head)?.[1] ?? '',
        type,
        text: type === 's' ? (shared[Number(value)] ?? '') : value,
      }
    })
    const rows = new Map<string, ReadCell[]>()
    for (const cell of cells) {
      const row = /\d+$/u.exec(cell.at)?.[0] ?? ''
      rows.set(row, [...(rows.get(row) ?? []), cell])
    }
    return { name, xml, cells, rows: [...rows.values()].map((row) => row.map(({ text }) => text)) }
  })
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
