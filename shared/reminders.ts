// After how long a meeting is reminded of what may have been forgotten: its own figures, and presets to begin with.
import { z } from 'zod'
import { Length, minutes } from './time.ts'

/** Null: nobody is reminded of that. */
const After = Length.nullable()
export const Reminders = z.object({
  /** No item is open. */
  nothingOpen: After,
  /** Somebody was called and has not begun. */
  neverBegan: After,
  /** A speech is beyond its time. */
  speechOver: After,
  /** A speech is paused, and not by an interruption. */
  pausedLong: After,
  /** An item is beyond its time, and nobody has spoken for half as long. */
  itemOver: After,
  voteOpen: After,
  /** A break is beyond its time. */
  breakOver: After,
})
export type Reminders = z.infer<typeof Reminders>
export type ReminderKind = keyof Reminders
export const reminderKinds: readonly ReminderKind[] = Reminders.keyof().options

const each = (figures: Readonly<Record<ReminderKind, number>>): Reminders => ({
  nothingOpen: minutes(figures.nothingOpen),
  neverBegan: minutes(figures.neverBegan),
  speechOver: minutes(figures.speechOver),
  pausedLong: minutes(figures.pausedLong),
  itemOver: minutes(figures.itemOver),
  voteOpen: minutes(figures.voteOpen),
  breakOver: minutes(figures.breakOver),
})

/** [K] Figures of ours: no rule of any house says them. */
export const reminderPresets = {
  usual: each({
    nothingOpen: 5,
    neverBegan: 2,
    speechOver: 3,
    pausedLong: 5,
    itemOver: 10,
    voteOpen: 10,
    breakOver: 3,
  }),
  soon: each({
    nothingOpen: 3,
    neverBegan: 1,
    speechOver: 1,
    pausedLong: 3,
    itemOver: 5,
    voteOpen: 5,
    breakOver: 1,
  }),
  late: each({
    nothingOpen: 10,
    neverBegan: 5,
    speechOver: 5,
    pausedLong: 10,
    itemOver: 20,
    voteOpen: 30,
    breakOver: 10,
  }),
  none: {
    nothingOpen: null,
    neverBegan: null,
    speechOver: null,
    pausedLong: null,
    itemOver: null,
    voteOpen: null,
    breakOver: null,
  },
} as const satisfies Readonly<Record<string, Reminders>>
export type ReminderPreset = keyof typeof reminderPresets

/** Null for figures of one's own. */
export const presetOf = (reminders: Reminders): ReminderPreset | null =>
  reminderPresetNames.find((name) =>
    reminderKinds.every((kind) => reminderPresets[name][kind] === reminders[kind]),
  ) ?? null

export const reminderPresetNames: readonly ReminderPreset[] = ['usual', 'soon', 'late', 'none']
