// Fractional order: a text that sorts between two others, so that moving one element writes one record. Compared as plain text.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const least = '0'
const greatest = 'z'

/**
 * A place after `before` and ahead of `after`; null stands for the far end. An order is a whole part whose first letter says how
 * many digits it has, so that adding at an end makes it no longer, and a fraction that never ends in 0.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return orderBetween(before, null)
  if (before === null && after === null) return 'a0'
  if (before === null) return ahead(after ?? '')
  const [whole, rest] = parts(before)
  if (after === null) return raised(whole) ?? whole + middle(rest, null)
  const [wholeAfter, restAfter] = parts(after)
  if (whole === wholeAfter) return whole + middle(rest, restAfter)
  const next = raised(whole)
  return next !== null && next < after ? next : whole + middle(rest, null)
}

/** `count` places after `before`, in their order. */
export function ordersAfter(before: string | null, count: number): readonly string[] {
  const orders: string[] = []
  for (let last = before; orders.length < count; orders.push(last)) last = orderBetween(last, null)
  return orders
}

export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order === b.order ? compare(a.id, b.id) : compare(a.order, b.order)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function ahead(after: string): string {
  const [whole, rest] = parts(after)
  if (rest !== '') return whole
  return lowered(whole) ?? whole + middle('', rest)
}

/** `a0` has one digit after its letter, `b00` two; capital letters count downwards from `Zz`. */
function parts(order: string): [string, string] {
  const head = order.charAt(0)
  const length = head >= 'a' ? head.charCodeAt(0) - 95 : 92 - head.charCodeAt(0)
  return [order.slice(0, length).padEnd(length, least), order.slice(length)]
}

function raised(whole: string): string | null {
  const tail = stepped(whole.slice(1), 1)
  if (tail !== null) return whole.charAt(0) + tail
  const head = whole.charAt(0)
  if (head === 'Z') return 'a0'
  if (head === 'z') return null
  const next = String.fromCharCode(head.charCodeAt(0) + 1)
  return next + least.repeat(whole.length - 1 + (next > 'a' ? 1 : -1))
}

function lowered(whole: string): string | null {
  const tail = stepped(whole.slice(1), -1)
  if (tail !== null) return whole.charAt(0) + tail
  const head = whole.charAt(0)
  if (head === 'a') return `Z${greatest}`
  if (head === 'A') return null
  const next = String.fromCharCode(head.charCodeAt(0) - 1)
  return next + greatest.repeat(whole.length - 1 + (next < 'Z' ? 1 : -1))
}

/** The digits one up or down; null where there is no further one. */
function stepped(tail: string, by: 1 | -1): string | null {
  const last = by === 1 ? greatest : least
  const kept = tail.replace(new RegExp(`${last}*$`), '')
  if (kept === '') return null
  const digit = digits.charAt(digits.indexOf(kept.slice(-1)) + by)
  const over = by === 1 ? least : greatest
  return kept.slice(0, -1) + digit + over.repeat(tail.length - kept.length)
}

/** A fraction between two, as short as can be; `high` null is 1. */
function middle(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0
    while (shared < high.length && (low.charAt(shared) || least) === high.charAt(shared)) shared += 1
    if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared))
  }
  const from = low === '' ? 0 : digits.indexOf(low.charAt(0))
  const to = high === null ? digits.length : digits.indexOf(high.charAt(0))
  if (to - from > 1) return digits.charAt(Math.floor((from + to) / 2))
  if (high !== null && high.length > 1) return high.charAt(0)
  return digits.charAt(from) + middle(low.slice(1), null)
}
