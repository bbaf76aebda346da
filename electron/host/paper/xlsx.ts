// Writes tables as an Excel file. Every word is a text cell, whatever it begins with: nothing in it can become a formula (quality X-01).
import writeXlsxFile, { type Cell, type Sheet as FileSheet } from 'write-excel-file/node'
import type { Sheet } from '../../../shared/attendance-sheet.ts'
import { evenedZip } from './even-zip.ts'

/** The same tables give the same bytes. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const bytes = await writeXlsxFile(sheets.map(fileSheet), { fontFamily: '宋体', fontSize: 11 }).toBuffer()
  return evenedZip(bytes)
}

const fileSheet = ({ name, rows, heads, widths }: Sheet): FileSheet<never> => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  ...(heads === 0 ? {} : { stickyRowsCount: heads }),
  data: rows.map((row, at) => row.map((value) => cellOf(value, at < heads))),
})

function cellOf(value: string | number, isHead: boolean): Cell {
  if (value === '') return null
  if (typeof value === 'number') return { value, type: Number, align: 'right' }
  return isHead ? { value, type: String, fontWeight: 'bold' } : { value, type: String, wrap: false }
}
