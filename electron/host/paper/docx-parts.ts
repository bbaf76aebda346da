// The parts of a Word file set right after the library: equal bytes, names of stand-in faces, spacing rules it cannot express.
import { strFromU8, strToU8 } from 'fflate'
import { evenedZip } from './even-zip.ts'

/** What Word shall take where a machine lacks the face: `altName` is asked before the family. */
const faces: readonly (readonly [name: string, other: string, family: string, pitch: string])[] = [
  ['仿宋_GB2312', '仿宋', 'modern', 'fixed'],
  ['楷体_GB2312', '楷体', 'modern', 'fixed'],
  ['黑体', 'SimHei', 'modern', 'fixed'],
  ['宋体', 'SimSun', 'auto', 'variable'],
  ['方正小标宋简体', '华文中宋', 'auto', 'variable'],
]

/** No hanging punctuation, no gap between 汉字 and figures, no snapping to a grid: the exact pitch alone makes 22 lines. */
const spacing =
  '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
const normal = '<w:name w:val="Normal"/><w:qFormat/>'

const changes: Readonly<Record<string, (xml: string) => string>> = {
  'word/styles.xml': (xml) => xml.replace(normal, `${normal}<w:pPr>${spacing}</w:pPr>`),
  'word/settings.xml': (xml) =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'),
  'word/fontTable.xml': (xml) => xml.replace(/\/>$/u, `>${faces.map(fontEntry).join('')}</w:fonts>`),
  'docProps/core.xml': (xml) =>
    xml
      .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '')
      .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/u, ''),
}
const fontEntry = ([name, other, family, pitch]: (typeof faces)[number]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`

/** Same parts, same order, one fixed date. */
export const evenedDocx = (bytes: Uint8Array): Uint8Array =>
  evenedZip(bytes, (name, part) => {
    const change = changes[name]
    return change === undefined ? part : strToU8(change(strFromU8(part)))
  })
