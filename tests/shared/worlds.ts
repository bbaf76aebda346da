// A second way to know every clock: worlds that tick. One is the meeting, the others are what it would be had a step not been.
import type { Fact } from '../../shared/session/fact.ts'
import { undoing } from '../../shared/session/undo.ts'

type World = {
  speaking: string | null
  interrupted: { speech: string; wasSpeaking: boolean } | null
  item: string | null
  onBreak: boolean
  used: Map<string, number>
}

const copyOf = (world: World): World => ({ ...world, used: new Map(world.used) })

export class Worlds {
  #now: World = {
    speaking: null,
    interrupted: null,
    item: null,
    onBreak: false,
    used: new Map(),
  }
  #others: World[] = []

  /** Every world runs on, also those without the steps that have been taken: that is what undo gives back. */
  pass(length: number): void {
    for (const world of [this.#now, ...this.#others])
      for (const name of [world.speaking, world.onBreak ? null : world.item])
        if (name !== null) world.used.set(name, (world.used.get(name) ?? 0) + length)
  }

  take(facts: readonly Fact[]): void {
    if (facts.some((fact) => undoing[fact.kind] !== 'aside')) this.#others.push(copyOf(this.#now))
    for (const fact of facts) this.#fold(fact)
    if (facts.some((fact) => undoing[fact.kind] === 'mark')) this.#others = []
  }

  used = (name: string): number => this.#now.used.get(name) ?? 0

  #fold(fact: Fact): void {
    const world = this.#now
    switch (fact.kind) {
      case 'itemOpened':
        world.item = fact.item
        break
      case 'itemClosed':
        world.item = null
        break
      case 'breakStarted':
        world.onBreak = true
        break
      case 'breakEnded':
        world.onBreak = false
        break
      case 'speechStarted':
      case 'speechResumed':
        world.speaking = fact.speech
        break
      case 'speechPaused':
      case 'speechEnded':
        world.speaking = null
        break
      case 'interruptionStarted':
        world.interrupted = { speech: fact.speech, wasSpeaking: world.speaking !== null }
        world.speaking = null
        break
      case 'interruptionEnded':
        if (world.interrupted?.wasSpeaking === true) world.speaking = world.interrupted.speech
        world.interrupted = null
        break
      case 'stepUndone':
        this.#now = this.#others.pop() ?? world
        break
      default: // moves no clock
    }
  }
}
