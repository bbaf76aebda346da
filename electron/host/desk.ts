// What a coat does for the host: save, print, lay out pages with the shell's Chromium, open the projector. Types only.
import type { Handed, Printed } from '../../shared/contract.ts'
import type { MeetingId } from '../../shared/id.ts'

/** A page to lay out: it runs no script and can fetch nothing but `files`, by name, from the folder of the page. */
export type Page = {
  html: string
  /** File name in the page → path on this disk: fonts, pictures. */
  files: ReadonlyMap<string, string>
}

export type Desk = {
  shell: 'electron' | 'browser'
  /** Hands a finished file to the user, by a save dialog or as a download. */
  save(name: string, bytes: Uint8Array): Promise<Handed>
  print(name: string, pdf: Uint8Array): Promise<Printed>
  /** Lays a page out and returns it as PDF. */
  pdf(page: Page): Promise<Uint8Array>
  openProjector(meeting: MeetingId): Promise<boolean>
  closeProjector(): Promise<boolean>
}
