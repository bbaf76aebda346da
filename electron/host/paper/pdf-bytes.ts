// What can be read off, and must be evened out in, a PDF as Chromium writes it: plain objects, no object streams.

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

export const pageCount = (pdf: Uint8Array): number =>
  latin1(pdf).match(/\/Type\s*\/Page(?![A-Za-z])/gu)?.length ?? 0

/** PostScript names of the faces that were embedded, without the mark of a subset. */
export const facesIn = (pdf: Uint8Array): readonly string[] => {
  const names = [...latin1(pdf).matchAll(/\/(?:BaseFont|FontName)\s*\/([^\s/<>[\]()]+)/gu)].map(
    (found) => found[1] ?? '',
  )
  return [
    ...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/u, '').replaceAll(/#([0-9a-f]{2})/giu, hex))),
  ]
}
const hex = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16))

/**
 * Equal pages give equal bytes: the dates of the run and the browser that made it go. Each is replaced in its own length,
 * since the file's table of contents counts bytes.
 */
export function evenedOut(pdf: Uint8Array): Uint8Array {
  const padded = (whole: string, words: string) => words.padEnd(whole.length, ' ').slice(0, whole.length)
  const even = latin1(pdf)
    .replaceAll(/\/(?:CreationDate|ModDate)\s*\(D:[^)]*\)/gu, (whole) => padded(whole, ''))
    .replaceAll(/\/Creator\s*\((?:[^()\\]|\\.)*\)/gsu, (whole) => padded(whole, '/Creator (Tongxin Yishi)'))
  return Buffer.from(even, 'latin1')
}
