// A second way to know every clock: worlds that tick. One is the meeting, the others are what it would be had a step not been.
import type { Fact, FactOf } from '../../shared/session/fact.ts'
import { undoing } from '../../shared/session/undo.ts'

/** `ticks` are the stretches in which something was under way, kept apart for each speech and each visit of an item. */
type Stretch = { name: string; from: number; to: number | null }
type World = {
  speaking: string | null
  interrupted: { speech: string; wasSpeaking: boolean } | null
  item: string | null
  breaks: { from: number; to: number | null }[]
  stretches: Stretch[]
}

const copyOf = (world: World): World => structuredClone(world)

export class Worlds {
  #now: World = { speaking: null, interrupted: null, item: null, breaks: [], stretches: [] }
  #others: World[] = []
  #undone: World[] = []
  #time = 0

  /** Every world runs on, also those without the steps that have been taken: that is what undo gives back. */
  pass(length: number): void {
    this.#time += length
  }

  take(facts: readonly Fact[]): void {
    if (facts.some((fact) => undoing[fact.kind] !== 'aside')) {
      this.#others.push(copyOf(this.#now))
      this.#undone = []
    }
    for (const fact of facts) this.#fold(fact)
    if (facts.some((fact) => undoing[fact.kind] === 'mark')) this.#others = []
  }

  /** A speech's stretches, or an item's without the breaks that lay in them. */
  used(name: string): number {
    const isItem = !name.startsWith('speech-')
    const end = (to: number | null) => to ?? this.#time
    return this.#now.stretches
      .filter((one) => one.name === name)
      .map(({ from, to }) => {
        const stood = isItem
          ? this.#now.breaks.map((one) =>
              Math.max(0, Math.min(end(one.to), end(to)) - Math.max(one.from, from)),
            )
          : []
        return end(to) - from - stood.reduce((sum, length) => sum + length, 0)
      })
      .reduce((sum, length) => sum + length, 0)
  }

  #fold(fact: Fact): void {
    const world = this.#now
    switch (fact.kind) {
      case 'itemOpened':
        world.item = fact.item
        this.#begin(fact.item)
        break
      case 'itemClosed':
        world.item = null
        this.#end(fact.item)
        break
      case 'breakStarted':
        world.breaks.push({ from: this.#time, to: null })
        break
      case 'breakEnded':
      case 'sittingClosed':
      case 'sessionAdjourned':
        for (const one of world.breaks) one.to ??= this.#time
        break
      case 'speechStarted':
      case 'speechResumed':
        this.#speak(fact.speech)
        break
      case 'speechPaused':
      case 'speechEnded':
        this.#silence()
        break
      case 'interruptionStarted':
        world.interrupted = { speech: fact.speech, wasSpeaking: world.speaking !== null }
        this.#silence()
        break
      case 'interruptionEnded':
        if (world.interrupted?.wasSpeaking === true) this.#speak(world.interrupted.speech)
        world.interrupted = null
        break
      case 'timeCorrected':
        this.#correct(fact)
        break
      case 'stepUndone':
        this.#undone.push(world)
        this.#now = this.#others.pop() ?? world
        break
      case 'stepRedone':
        this.#others.push(world)
        this.#now = this.#undone.pop() ?? world
        break
      default: // moves no clock
    }
  }

  #begin = (name: string) => this.#now.stretches.push({ name, from: this.#time, to: null })

  /** A stretch that ends as it begins is none, in a speech. */
  #end(name: string | null): void {
    for (const one of this.#now.stretches) if (one.name === name) one.to ??= this.#time
    if (name?.startsWith('speech-') === true)
      this.#now.stretches = this.#now.stretches.filter((one) => one.name !== name || one.to !== one.from)
  }

  #speak(speech: string): void {
    this.#now.speaking = speech
    this.#begin(speech)
  }

  #silence(): void {
    this.#end(this.#now.speaking)
    this.#now.speaking = null
  }

  #correct({ edge, time }: FactOf<'timeCorrected'>): void {
    if (edge.of === 'break') {
      const one = this.#now.breaks[edge.nth]
      if (one !== undefined) one[edge.end] = time
    }
    if (edge.of === 'break' || edge.of === 'sitting') return
    const name = edge.of === 'visit' ? edge.item : edge.speech
    const own = this.#now.stretches.filter((one) => one.name === name)
    const which = edge.of === 'visit' ? own[edge.visit] : own.at(edge.end === 'from' ? 0 : -1)
    if (which !== undefined) which[edge.end] = time
  }
}
