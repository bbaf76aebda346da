// Reads a roll as people paste it: lines, table cells, lists of names. It never throws, and what is nobody is told with its reason.
import type { AttendeeRole } from './meeting.ts'
import { type PastedRow, rowsOf } from './pasted.ts'
import { type RollHead, rollHeadOf } from './roll-text-columns.ts'
import { type Heading, headingIn } from './roll-text-heading.ts'
import { withCells } from './roll-text-cells.ts'
import { fieldsIn, listedIn, peopleIn } from './roll-text-line.ts'
import type { ParsedPerson, RollProblem, RollRead, RollWhy } from './roll-text-parsed.ts'
import { type PersonWords, personByColumns } from './roll-text-person.ts'
import { markTwins } from './roll-text-twins.ts'

const most = 2000
const caps = { name: 64, sector: 64, group: 64, office: 64, unit: 200, leaveReason: 200 } as const

type Under = {
  role: AttendeeRole
  onLeave: boolean
  sector: string
  group: string
  office: string
  duty: string
}
const nowhere: Under = { role: 'member', onLeave: false, sector: '', group: '', office: '', duty: '' }
/** A number a heading or the title states, and how many people stood there when it began. */
type Stated = { level: number; row: number; text: string; count: number; from: number; until: number | null }
const levels = { total: 0, section: 1, group: 2, sector: 3, office: 3, duty: 4 } as const

export function readRoll(text: string): RollRead {
  const rows = withCells(rowsOf(text)).filter((row) => /[\p{L}\p{N}]/u.test(row.text))
  const people: ParsedPerson[] = []
  const problems: RollProblem[] = []
  const stated: Stated[] = []
  let under: Under = nowhere
  let head: RollHead | null = null
  const tell = (row: PastedRow, why: RollWhy, words = row.text) =>
    problems.push({ row: row.row, text: words, why })

  const add = (row: PastedRow, words: PersonWords): void => {
    if (!/[\p{L}\p{N}]/u.test(words.name) || /^[\d\s.]+$/u.test(words.name)) tell(row, 'nameMissing')
    else if (people.length >= most) tell(row, 'tooMany')
    else {
      if (words.phoneLost) tell(row, 'phoneLost')
      if (row.stripped) tell(row, 'stripped', words.name)
      const person = inPlace(row.row, words, under)
      const cut = shortened(person)
      if (cut !== person) tell(row, 'tooLong')
      people.push(cut)
    }
  }
  const begin = (row: PastedRow, heading: Heading): void => {
    if (heading.kind === 'title') {
      tell(row, 'title')
      return
    }
    const level = levels[heading.kind]
    // a list of guests is not counted in the number of members above it
    const closes = (one: Stated) =>
      level === 0 ? false : one.level >= level || (level === 1 && people.length > 0)
    for (const one of stated) if (closes(one)) one.until ??= people.length
    if (heading.count !== null) {
      const from = level === 0 ? 0 : people.length
      stated.push({ level, row: row.row, text: row.text, count: heading.count, from, until: null })
    }
    tell(row, heading.kind === 'total' ? 'total' : 'heading')
    if (heading.kind === 'total') return
    if (heading.kind === 'section') under = { ...nowhere, role: heading.role, onLeave: heading.onLeave }
    else if (heading.kind === 'group')
      under = {
        ...under,
        group: heading.name,
        sector: under.group === '' ? under.sector : '',
        office: '',
        duty: '',
      }
    else if (heading.kind === 'duty')
      under = { ...under, duty: isPlainMember(heading.name) ? '' : heading.name }
    else under = { ...under, [heading.kind]: heading.name, duty: '' }
    if (heading.rest !== '') for (const words of listedIn(heading.rest)) add(row, words)
    // 召集人：… names these; who follows on other lines is in the group like everybody.
    if (heading.kind === 'duty' && heading.rest !== '') under = { ...under, duty: '' }
  }

  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) continue
    const found: ReturnType<typeof rollHeadOf> = rollHeadOf(row.cells, rows[at + 1]?.cells ?? [])
    if (found !== null) {
      head = found.head
      tell(row, 'head')
      const second = rows[at + 1]
      if (found.rows === 2 && second !== undefined) tell(second, 'head')
      for (const column of found.head.unused) tell(row, 'columnUnused', column)
      at += found.rows - 1
      continue
    }
    const filled = row.cells.filter((cell) => cell !== '')
    const heading =
      filled.length === 1 && !/\t/u.test(filled[0] ?? '') ? headingIn(filled[0] ?? '') : totalIn(filled)
    if (heading !== null) begin(row, heading)
    else if (filled.length === 1 && fieldsIn(filled[0] ?? '') !== null)
      for (const words of fieldsIn(filled[0] ?? '') ?? []) add(row, words)
    else if (head !== null && (row.cells.length > 1 || widest(head) === 1)) {
      const lines = head.people
      let from = 0
      for (const columns of lines) {
        const cells = row.cells.slice(from, from + columns.length)
        from += columns.length
        if (cells.some((cell) => cell !== '')) add(row, personByColumns(cells, columns))
      }
      if (row.cells.length > from && row.cells.slice(from).some((cell) => cell !== ''))
        tell(
          row,
          'columnUnused',
          row.cells
            .slice(from)
            .filter((cell) => cell !== '')
            .join(' '),
        )
    } else for (const words of peopleIn(row.cells.join('\t'))) add(row, words)
  }
  for (const one of stated) {
    const count = (one.until ?? people.length) - one.from
    if (count !== one.count) problems.push({ row: one.row, text: one.text, why: 'countDiffers', count })
  }
  const noticed = markTwins(people, problems)
  return {
    people: people.filter((person) => !noticed.has(person)),
    problems: gathered(problems).toSorted((a, b) => a.row - b.row),
  }
}

const isPlainMember = (duty: string): boolean => /^[成组]员$/u.test(duty)
const widest = (head: RollHead) => Math.max(...head.people.map((columns) => columns.length))

const totalIn = (cells: readonly string[]): Heading | null => {
  const heading = headingIn(cells.join(' '))
  return heading?.kind === 'total' ? heading : null
}

function inPlace(row: number, words: PersonWords, under: Under): ParsedPerson {
  const { aside, phoneLost: _, ...rest } = words
  return {
    ...rest,
    row,
    sector: words.sector === '' ? under.sector : words.sector,
    group: words.group === '' ? under.group : words.group,
    office: words.office === '' ? under.office : words.office,
    role: words.role ?? under.role,
    onLeave: words.onLeave || under.onLeave,
    leaveReason: words.leaveReason === '' && under.onLeave ? words.aside.join('，') : words.leaveReason,
    aside: [...(under.duty === '' ? [] : [under.duty]), ...aside].join('，'),
    twin: null,
  }
}

function shortened(person: ParsedPerson): ParsedPerson {
  const cut = { ...person }
  let any = false
  for (const field of ['name', 'sector', 'group', 'office', 'unit', 'leaveReason'] as const) {
    if (person[field].length <= caps[field]) continue
    cut[field] = person[field].slice(0, caps[field])
    any = true
  }
  return any ? cut : person
}

/** Two thousand is the most a roll holds; what is over is told once, with its number. */
function gathered(problems: RollProblem[]): RollProblem[] {
  const over = problems.filter((one) => one.why === 'tooMany')
  const first = over[0]
  if (first === undefined) return problems
  return [...problems.filter((one) => one.why !== 'tooMany'), { ...first, count: over.length }]
}
