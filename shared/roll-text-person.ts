// One row of a roll becomes a person: by the columns of a head row, or by the look of its cells.
import type { AttendeeRole } from './meeting.ts'
import { folded } from './pasted.ts'
import { looksLikeName, personName } from './person-name.ts'
import type { RollColumn } from './roll-text-columns.ts'
import * as words from './roll-text-words.ts'

export type PersonWords = {
  name: string
  sector: string
  group: string
  office: string
  unit: string
  phone: string
  role: AttendeeRole | null
  onLeave: boolean
  leaveReason: string
  /** 女, 回族, 召集人: stood beside the name and has no field of its own. */
  aside: string[]
  /** A telephone number a spreadsheet has shortened. */
  phoneLost: boolean
}

const nobody = (): PersonWords => ({
  name: '',
  sector: '',
  group: '',
  office: '',
  unit: '',
  phone: '',
  role: null,
  onLeave: false,
  leaveReason: '',
  aside: [],
  phoneLost: false,
})

export function personByColumns(
  cells: readonly string[],
  columns: readonly (RollColumn | null)[],
): PersonWords {
  const person = nobody()
  const placed = columns.includes('unit') || columns.includes('office')
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? null
    if (cell === '' || column === null || column === 'number' || column === 'unused') continue
    switch (column) {
      case 'name':
        takeName(person, cell)
        break
      case 'sector':
      case 'group':
      case 'office':
        person[column] = cell
        break
      case 'unit':
        person.unit = joined(cell, person.unit)
        break
      case 'post':
        if (words.isSeat(cell) || (!placed && words.isOffice(cell))) person.office = cell
        else person.unit = joined(person.unit, cell)
        break
      case 'phone':
        takePhone(person, cell)
        break
      case 'aside':
        person.aside.push(cell)
        break
      case 'leave':
        takeLeave(person, cell, /^(?:是|√|✓|1|y|yes|请假|已请假)$/iu)
        break
      case 'comes':
        takeLeave(person, cell, /^(?:否|×|x|0|n|no|不|不参加|不能参加|不出席|请假|缺席)$/iu)
        takeRole(person, cell)
        break
      case 'role':
        takeRole(person, cell)
        break
      case 'remark':
        if (!takeMark(person, cell)) person.aside.push(cell)
        break
      default:
        column satisfies never
    }
  }
  return person
}

/** Cells without a head: each says itself what it is, the first that looks like a name is one, the rest is the unit. */
export function personByLook(cells: readonly string[]): PersonWords {
  const person = nobody()
  const full = cells.filter((cell) => cell !== '')
  const named = full.findIndex((cell) => looksLikeName(bare(cell)))
  const rest = full.filter((cell, at) => at !== named && !takeByLook(person, cell))
  const name = full[named] ?? rest.shift()
  if (name !== undefined) takeName(person, name)
  person.unit = joined(person.unit, rest.join(''))
  return person
}

const bare = (cell: string) => cell.replaceAll(/[（(][^（()）]*[）)]/gu, '')

function takeByLook(person: PersonWords, cell: string): boolean {
  if (/^\d{1,4}[.、]?$/u.test(folded(cell))) return true
  if (words.isPhone(cell)) {
    takePhone(person, cell)
    return true
  }
  if (words.isBrokenPhone(cell)) {
    person.phoneLost = true
    return true
  }
  if (words.isSex(cell) || words.isNation(cell)) person.aside.push(cell)
  else if (takeMark(person, cell)) return true
  else if (person.office === '' && words.isOffice(cell)) person.office = cell
  else if (person.sector === '' && words.isSector(cell)) person.sector = cell
  else if (person.group === '' && words.isGroup(cell)) person.group = cell
  else return false
  return true
}

/** 张三（女，回族）, 李四（请假）: brackets behind a name say more of the person. */
function takeName(person: PersonWords, cell: string): void {
  const brackets = [...cell.matchAll(/[（(［[]([^（()）［\][］]*\p{Script=Han}[^（()）［\][］]*)[）)\]］]/gu)]
  const outside = brackets.reduce((text, found) => text.replace(found[0], ' '), cell)
  if (personName(outside) === '') {
    person.name = personName(cell)
    return
  }
  person.name = personName(outside)
  const pieces = brackets
    .flatMap((found) => (found[1] ?? '').split(/[，,、;；\s]+/u))
    .filter((piece) => piece !== '')
  const over = pieces.filter((piece) => !takeByLook(person, piece))
  person.aside.push(...over.filter((piece) => duty.test(piece)))
  person.unit = joined(person.unit, over.filter((piece) => !duty.test(piece)).join('、'))
}
/** A duty in the group, or a state of the seat: no unit. */
const duty = /召集人|组长|联络员|领队|新任|连任|增补|届中|代$|主持|记录/u

function takePhone(person: PersonWords, cell: string): void {
  if (words.isBrokenPhone(cell)) person.phoneLost = true
  else person.phone = words.phoneOf(cell)
}

function takeLeave(person: PersonWords, cell: string, yes: RegExp): void {
  const leave = words.leaveIn(cell)
  if (leave === null && !yes.test(folded(cell).trim())) return
  person.onLeave = true
  person.leaveReason = leave?.reason ?? person.leaveReason
}

function takeRole(person: PersonWords, cell: string): boolean {
  const role = /列席|旁听/u.test(cell) ? 'observer' : /应邀|邀请|嘉宾/u.test(cell) ? 'guest' : null
  person.role = role ?? person.role
  return role !== null
}

/** A remark that says leave or role. */
function takeMark(person: PersonWords, cell: string): boolean {
  const leave = words.leaveIn(cell)
  if (leave !== null) {
    person.onLeave = true
    person.leaveReason = leave.reason
    return true
  }
  return cell.length <= 6 && takeRole(person, cell)
}

const joined = (unit: string, post: string): string =>
  post !== '' && unit.includes(post) ? unit : `${unit}${post}`
