// Reads our own source files as syntax trees: what each imports, says and does. Knows no rule of the house.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { parseSync, Visitor } from 'vite'

export const root = join(import.meta.dirname, '../..')

export type Mark = 'any' | 'as' | 'emptyCatch' | 'clock' | 'chance' | 'rawHtml' | 'enum'

export type Source = {
  path: string
  text: string
  lines: number
  /** Another file's path from the root, or a package's specifier as written. */
  imports: string[]
  strings: string[]
  marks: { mark: Mark; line: number }[]
}

export function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !['node_modules', 'out', 'dist'].includes(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
}

export function readSource(path: string, text = readFileSync(join(root, path), 'utf8')): Source {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const marks: Source['marks'] = []
  const strings: string[] = []
  const named: string[] = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ]
  const mark = (kind: Mark, node: { start: number }) =>
    marks.push({ mark: kind, line: text.slice(0, node.start).split('\n').length })
  const written = (node: { start: number; end: number }) =>
    text.slice(node.start, node.end).replace(/[\s?]/g, '')

  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string') strings.push(node.value)
    },
    JSXText(node) {
      strings.push(node.value)
    },
    TemplateElement(node) {
      strings.push(node.value.raw)
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') named.push(String(node.source.value))
    },
    TSImportType(node) {
      named.push(node.source.value)
    },
    TSAnyKeyword(node) {
      mark('any', node)
    },
    TSAsExpression(node) {
      if (written(node.typeAnnotation) !== 'const') mark('as', node)
    },
    TSTypeAssertion(node) {
      mark('as', node)
    },
    TSEnumDeclaration(node) {
      mark('enum', node)
    },
    CatchClause(node) {
      if (node.body.body.length === 0) mark('emptyCatch', node)
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') mark('clock', node)
      const [first] = node.arguments
      const isCatch = node.callee.type === 'MemberExpression' && written(node.callee).endsWith('.catch')
      const empty =
        first?.type === 'ArrowFunctionExpression' &&
        first.body.type === 'BlockStatement' &&
        first.body.body.length === 0
      if (isCatch && empty) mark('emptyCatch', node)
    },
    MemberExpression(node) {
      const code = written(node)
      if (code === 'Date.now') mark('clock', node)
      if (code === 'Math.random') mark('chance', node)
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        mark('clock', node)
    },
    JSXAttribute(node) {
      if (node.name.name === 'dangerouslySetInnerHTML') mark('rawHtml', node)
    },
    Property(node) {
      if (node.key.type === 'Identifier' && node.key.name === 'dangerouslySetInnerHTML') mark('rawHtml', node)
    },
  }).visit(program)

  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    imports: named.map((name) => target(path, name)),
    strings,
    marks,
  }
}

function target(path: string, name: string): string {
  const plain = name.replace(/\?.*$/, '')
  if (!plain.startsWith('.')) return plain
  return relative(root, normalize(join(root, dirname(path), plain)))
    .split(sep)
    .join('/')
}

/** Every import circle once, each as the files along it. */
export function circles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, source.imports]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '))
    if (at >= 0 || done.has(path)) return
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of sources) walk(path, [])
  return found
}
