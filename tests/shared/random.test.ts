// Random meetings: what must hold after every step of any sequence, valid or not. A failure prints its seed and shrinks to few steps.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remaining, spentBy } from '../../shared/clock.ts'
import { checkBallots } from '../../shared/ballots.ts'
import { isCounted } from '../../shared/decision-form.ts'
import { CommandId } from '../../shared/id.ts'
import { wrongPlaces } from '../../shared/session/appraisals-decide.ts'
import { votersOf } from '../../shared/session/appraisals.ts'
import { headcount } from '../../shared/session/attendance.ts'
import { censusIn } from '../../shared/session/attendance-counts.ts'
import { presencesOf } from '../../shared/session/attendance-sittings.ts'
import { kindsInOrder } from '../../shared/session/queue-order.ts'
import { Command } from '../../shared/session/command.ts'
import { Entry, Fact } from '../../shared/session/fact.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { speechOf } from '../../shared/session/speeches-record.ts'
import { decide, emptySession, evolve, nextDeadline, type Session } from '../../shared/session/session.ts'
import { accounted } from '../../shared/session/values-attendance.ts'
import { undoing } from '../../shared/session/undo.ts'
import { needed, notVoted } from '../../shared/session/votes.ts'
import { threshold } from '../../shared/share.ts'
import { duration, instant, lengthOf, minus, plus, sessionTime, zero } from '../../shared/time.ts'
import { common, withoutCounters } from './compare.ts'
import { plan } from './random-plan.ts'
import { commandOf, type Step, step } from './random-steps.ts'
import { Stage } from './stage.ts'
import { Worlds } from './worlds.ts'

const long = process.env['LONG'] === '1'
const seed = Number(process.env['SEED'] ?? 20_260_917)
/** quality R28 asks for 100,000 commands: the long run asks more than twice as many of each property. */
const runs = { numRuns: long ? 2500 : 300, seed, verbose: 1 } as const
const meetings = fc.array(step, { minLength: 60, maxLength: 160 })

const nothingYet = () => ({ asked: 0, allowed: 0, refused: new Set<string>(), facts: new Set<string>() })
let outcome = nothingYet()

/** Plays the steps as a host would, and calls `look` after every command. */
function play(steps: readonly Step[], look: (stage: Stage, before: Session, first: number) => void): Stage {
  const stage = new Stage()
  const ask = (command: Command) => {
    const { session } = stage
    const first = stage.entries.length
    assert.deepEqual(Command.parse(JSON.parse(JSON.stringify(command))), command)
    const { refused, facts } = stage.ask(command)
    outcome.asked += 1
    if (refused === null) outcome.allowed += 1
    else outcome.refused.add(refused)
    for (const kind of facts) outcome.facts.add(kind)
    look(stage, session, first)
  }
  stage.open(plan)
  look(stage, emptySession, 0)
  for (const one of steps) {
    const until = stage.now + one.wait
    for (
      let due = nextDeadline(stage.session);
      due !== null && due.at <= until;
      due = nextDeadline(stage.session)
    ) {
      stage.now = one.away ? until : Math.max(stage.now, due.at)
      ask(due.command)
    }
    stage.now = until
    ask(commandOf(one, stage.session))
  }
  return stage
}

const check = (property: (steps: Step[]) => void) => fc.assert(fc.property(meetings, property), runs)

describe(`random meetings, seed ${seed}`, () => {
  test('[AG3] [QU12] [VO8] [AP1] one item, one speech, one interruption, one vote, election or appraisal at a time', () => {
    check((steps) => {
      play(steps, ({ room }) => {
        const open = room.agenda.items.filter((item) => item.state === 'open').map((item) => item.item)
        assert.deepEqual(open, room.agenda.open === null ? [] : [room.agenda.open])
        const onStage = room.speeches.list
          .filter((speech) => speech.state !== 'ended')
          .map((speech) => speech.speech)
        assert.deepEqual(onStage, room.speeches.current === null ? [] : [room.speeches.current])
        const interruptions = room.speeches.list.flatMap((speech) => speech.interruptions)
        assert.ok(interruptions.filter(({ interval }) => interval.to === null).length <= 1)
        const votes = room.votes.list.filter(({ state }) => state === 'counting' || state === 'checked')
        assert.deepEqual(
          votes.map(({ vote }) => vote),
          room.votes.open === null ? [] : [room.votes.open],
        )
        assert.ok(room.votes.open === null || (room.speeches.current === null && room.pause === null))
        const appraisals = room.appraisals.list.filter(
          ({ state }) => state === 'counting' || state === 'checked',
        )
        assert.deepEqual(
          appraisals.map(({ appraisal }) => appraisal),
          room.appraisals.open === null ? [] : [room.appraisals.open],
        )
        assert.ok(room.appraisals.open === null || (room.speeches.current === null && room.pause === null))
        const elections = room.elections.list.filter(
          ({ state }) => state === 'counting' || state === 'checked',
        )
        assert.deepEqual(
          elections.map(({ election }) => election),
          room.elections.open === null ? [] : [room.elections.open],
        )
        assert.ok(room.elections.open === null || (room.speeches.current === null && room.pause === null))
        const asked = [room.votes.open, room.appraisals.open, room.elections.open]
        assert.ok(asked.filter((one) => one !== null).length <= 1)
        assert.ok(asked.every((one) => one === null) || (room.agenda.open !== null && room.phase === 'open'))
        const persons = room.queue.waiting.flatMap(({ voice }) => voice.person ?? [])
        assert.equal(new Set(persons).size, persons.length)
        if (room.phase === 'adjourned')
          assert.deepEqual(
            [room.agenda.open, room.speeches.current, ...asked, room.pause],
            Array(6).fill(null),
          )
      })
    })
  })

  test('[QU1] [QU3] [QU15] [QU16] nobody who waits is lost or doubled, and the order of kinds holds', () => {
    check((steps) => {
      let put = 0
      let gone = 0
      play(steps, ({ room, entries }, before, first) => {
        const { waiting, taken, registered } = room.queue
        const ranks = waiting.flatMap(({ turn, crossed }) => (crossed ? [] : [kindsInOrder.indexOf(turn)]))
        assert.deepEqual(
          ranks,
          ranks.toSorted((a, b) => a - b),
        )
        assert.equal(new Set(waiting.map(({ speaker }) => speaker)).size, waiting.length)
        assert.equal(new Set(taken).size, taken.length)
        const listed = waiting.flatMap(({ registration }) => registration ?? [])
        assert.ok(listed.every((name) => taken.includes(name)))
        assert.ok(taken.every((name) => registered.some(({ registration }) => registration === name)))
        const facts = entries.slice(first).map(({ fact }) => fact)
        if (facts.some(({ kind }) => kind === 'stepUndone')) {
          assert.deepEqual(waiting, before.past?.before.queue.waiting)
          put = waiting.length
          gone = 0
        } else if (facts.some(({ kind }) => kind === 'stepRedone')) {
          put = waiting.length
          gone = 0
        } else {
          put += facts.filter(({ kind }) => kind === 'speakerQueued').length
          gone += facts.filter(({ kind }) => kind === 'speakerCalled' || kind === 'speakerWithdrawn').length
        }
        assert.equal(waiting.length, put - gone)
      })
    })
  })

  test('[AT1] [AT17] [AT18] [VO2] [VO3] [VO6] [AP3] [AP4] [AP6] heads, hands and papers add up', () => {
    check((steps) => {
      const bases = new Map<string, number>()
      play(steps, ({ room }) => {
        const { unmarked, ...said } = headcount(room.attendance)
        const { expected } = said
        assert.equal(expected, accounted(said) + unmarked)
        assert.ok(unmarked >= 0)
        const { counts, opening } = room.attendance
        const census = censusIn(counts)
        if (census !== null) assert.deepEqual(said, census)
        const atOpening = counts.find((one) => one.opening)?.census
        if (atOpening != null) assert.equal(opening?.count.present, atOpening.present)
        for (const vote of room.votes.list) {
          const isVoid = vote.ballots !== null && checkBallots(vote.ballots) === 'void'
          assert.ok(vote.counts === null || isVoid || notVoted(vote, vote.counts) >= 0)
          if (!isCounted(vote.form)) assert.deepEqual([vote.counts, vote.ballots], [null, null])
          // Whatever is counted later, a vote keeps the members of its opening.
          if (!bases.has(vote.vote)) bases.set(vote.vote, expected)
          assert.equal(vote.base, bases.get(vote.vote))
          assert.ok(vote.present <= vote.base)
          const need = needed(vote)
          if (vote.passed !== null && vote.counts !== null)
            assert.equal(vote.passed, need !== null && vote.counts.for >= need)
        }
        for (const one of room.appraisals.list) {
          const voters = votersOf(one)
          assert.ok(
            voters.present <= voters.expected && voters.present >= threshold(voters.expected, one.gate),
          )
          if (one.tally === null) continue
          const isVoid = checkBallots(one.tally.ballots) === 'void'
          assert.ok(one.override !== '' || isVoid || wrongPlaces(one.tally, voters.present).length === 0)
          assert.ok(one.published === null || !isVoid)
        }
      })
    })
  })

  test('[AT1] [AT7] [AT9] [AT13] [AT15] comings and goings never overlap, fit the state, and end with the sitting', () => {
    check((steps) => {
      play(steps, ({ session, room }) => {
        const { earlier, marks } = room.attendance
        for (const { state, visits, leave } of Object.values(marks)) {
          const last = visits.at(-1)
          assert.equal(state === 'present', last !== undefined && last.to === null)
          assert.equal(state === 'present' || state === 'left', last !== undefined)
          assert.ok(leave === null || state === 'leave' || state === 'left')
        }
        for (const held of earlier)
          for (const { visits } of Object.values(held.marks)) assert.ok(visits.every(({ to }) => to !== null))
        const over = room.agenda.recesses.at(-1)?.to === null ? room.agenda.recesses.at(-1)?.from : null
        const end = over ?? room.adjourned ?? session.last
        for (const { person } of room.attendance.roll) {
          // From one sitting to the next a person's stretches stand in one order.
          let before: { at: number; time: number } = { at: -Infinity, time: 0 }
          const visits = presencesOf(room.attendance, person).flatMap((presence) => presence.visits)
          for (const moment of visits.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))) {
            assert.ok(moment.at >= before.at && moment.time >= before.time, 'an interval runs backwards')
            before = moment
          }
          assert.ok(before.time <= end.time, 'a coming or going after the end')
        }
      })
    })
  })

  test('[CK1] [CK4] [CK10] [CK15] [AG25] [AG26] [UN3] [UN4] every clock agrees with worlds that tick', () => {
    check((steps) => {
      const worlds = new Worlds()
      let last = 0
      play(steps, ({ room, now, entries }, before, first) => {
        worlds.pass(now - last)
        last = now
        const facts = entries.slice(first).map((entry) => entry.fact)
        worlds.take(facts)
        const setBack = facts.some(
          ({ kind }) => kind === 'stepUndone' || kind === 'stepRedone' || kind === 'timeCorrected',
        )
        for (const speech of room.speeches.list) {
          const spent = spentBy(speech.clock, sessionTime(now))
          assert.equal(spent, worlds.used(speech.speech), speech.speech)
          const left = remaining(speech.clock, sessionTime(now))
          assert.equal(left, speech.clock.budget === null ? null : minus(speech.clock.budget, spent))
          assert.equal(
            speech.intervals.map((one) => lengthOf(one, sessionTime(now))).reduce(plus, zero),
            spent,
          )
          const earlier = before.room.speeches.list.find((one) => one.speech === speech.speech)
          if (!setBack && earlier !== undefined)
            assert.ok(spent >= spentBy(earlier.clock, before.last.time), 'used time went back')
          for (const [index, interval] of speech.intervals.entries()) {
            const next = speech.intervals[index + 1]
            assert.ok(interval.to === null || interval.to.time > interval.from.time, 'an empty interval')
            if (next !== undefined)
              assert.ok(interval.to !== null && interval.to.time <= next.from.time, 'an overlap')
          }
        }
        for (const item of room.agenda.items)
          assert.equal(spentBy(item.clock, sessionTime(now)), worlds.used(item.item), item.item)
        const visits = room.agenda.items
          .flatMap((item) => item.visits)
          .toSorted((a, b) => a.from.time - b.from.time || (a.to?.time ?? 1e15) - (b.to?.time ?? 1e15))
        for (const [index, visit] of visits.entries()) {
          const next = visits[index + 1]
          assert.ok(
            visit.to === null || visit.to.time >= visit.from.time,
            'a visit that ends before it begins',
          )
          assert.ok(visit.from.time >= 0 && (visit.to?.time ?? 0) <= now, 'a visit outside the meeting')
          if (next !== undefined)
            assert.ok((visit.to?.time ?? Infinity) <= next.from.time, 'two visits at once')
        }
      })
    })
  })

  test('[CK6] [CK7] [CK8] a bell rings for a running speech, and never twice for one limit', () => {
    check((steps) => {
      play(steps, ({ entries, room }, _, first) => {
        const rung = entries
          .slice(first)
          .flatMap(({ fact }) => (fact.kind === 'bellRang' ? [fact.speech] : []))
        for (const name of rung) {
          const speech = speechOf(room.speeches, name)
          const holds = speech?.timing.overtime.kind === 'hold' && speech.bells.at(-1)?.left === 0
          assert.equal(speech?.state, holds ? 'paused' : 'running')
        }
        for (const { bells } of room.speeches.list) {
          const rang = bells.map(({ left, budget }) => `${left} ${budget}`)
          assert.equal(new Set(rang).size, rang.length)
        }
      })
    })
  })

  test('[UN1] [UN2] [UN5] [UN10] undo gives back the room before any step that is no mark, and redo the one after it', () => {
    check((steps) => {
      play(steps, ({ session, entries, now }, before, first) => {
        const facts = entries.slice(first).map((entry) => entry.fact)
        if (!facts.some((fact) => undoing[fact.kind] !== 'aside')) return
        const undo = { kind: 'undoStep', step: session.past?.command ?? CommandId.parse('none') } as const
        const answer = decide(session, undo, sessionTime(now))
        if (facts.some((fact) => undoing[fact.kind] === 'mark')) {
          assert.equal('refusal' in answer && answer.refusal.code, 'UNDO_STOPS_HERE')
          return
        }
        assert.ok('facts' in answer)
        const [fact] = answer.facts
        const back = evolve(session, { ...entries.at(-1)!, seq: session.seq + 1, fact: fact! })
        assert.deepEqual(withoutCounters(back.room), withoutCounters(before.room))
        assert.equal(back.past?.command, before.past?.command)
        assert.equal(back.wall, session.wall)
        const redo = { kind: 'redoStep', step: session.past?.command ?? CommandId.parse('none') } as const
        const redone = decide(back, redo, sessionTime(now))
        assert.ok('facts' in redone)
        const again = evolve(back, { ...entries.at(-1)!, seq: back.seq + 1, fact: redone.facts[0]! })
        assert.deepEqual(again.room, session.room)
        assert.equal(again.undone, null)
        assert.deepEqual(decide(again, redo, sessionTime(now)), {
          refusal: { code: 'NOTHING_TO_REDO', about: '' },
        })
      })
    })
  })

  test('[UN9] no name is given twice', () => {
    check((steps) => {
      const { entries } = play(steps, () => {})
      const names = entries.flatMap(({ fact }): string[] => {
        switch (fact.kind) {
          case 'speakerQueued':
            return [fact.speaker]
          case 'speakerCalled':
          case 'writtenSpeechListed':
            return [fact.speech]
          case 'interruptionStarted':
            return [fact.interruption]
          case 'noteTaken':
            return [fact.note]
          case 'voteOpened':
            return [fact.vote]
          case 'appraisalOpened':
            return [fact.appraisal]
          case 'electionOpened':
            return [fact.election]
          default:
            return []
        }
      })
      assert.equal(new Set(names).size, names.length)
    })
  })

  test('[LO4] the projector agrees with the operator after every fact', () => {
    check((steps) => {
      let seen = emptySession
      play(steps, ({ session, entries }, _, first) => {
        seen = entries.slice(first).reduce((fold, entry) => evolve(fold, seenBy(entry, 'projector')), seen)
        assert.deepEqual(common(seen), common(session))
      })
    })
  })

  test('[LO2] [LO6] quality R28: any sequence folds, survives JSON, and replayed equals the live session', ({
    annotate,
  }) => {
    outcome = nothingYet()
    check((steps) => {
      const stage = play(steps, ({ session, entries }, before, first) => {
        if (entries.length === first) assert.equal(session, before)
      })
      const read = Entry.array().parse(JSON.parse(JSON.stringify(stage.entries)))
      assert.deepEqual(read, stage.entries)
      const { past, ...replayed } = read.reduce(evolve, emptySession)
      const { past: pastLive, ...live } = stage.session
      assert.deepEqual(replayed, live)
      assert.deepEqual(past?.command, pastLive?.command)
      assert.deepEqual(past?.before, pastLive?.before)
    })
    expect(outcome.allowed).toBeGreaterThan(outcome.asked / 4)
    const kinds = Fact.options.map((option) => option.shape.kind.value)
    expect(kinds.filter((kind) => !outcome.facts.has(kind))).toEqual(['sessionOpened', 'withheld'])
    expect(outcome.asked).toBeGreaterThan(long ? 200_000 : 20_000)
    return annotate(
      `seed ${seed}: ${outcome.asked} commands, ${outcome.allowed} allowed, ${outcome.facts.size} kinds of fact, ${outcome.refused.size} refusals`,
    )
  })

  test('a restart in mid-speech, at any moment, changes no remainder', () => {
    fc.assert(
      fc.property(meetings, fc.nat(3_600_000), (steps, away) => {
        const stage = play(steps, () => {})
        const running = stage.room.speeches.list.find(({ clock }) => clock.runningSince !== null)
        const left = running && remaining(running.clock, sessionTime(stage.now))
        stage.pass(away).do({ kind: 'resumeSession', away: duration(away), basis: 'uptime' })
        const after = stage.room.speeches.list.find(({ speech }) => speech === running?.speech)
        if (running === undefined || left === undefined || left === null) return
        assert.equal(remaining(after!.clock, sessionTime(stage.now)), left - away)
        assert.equal(instant(stage.session.last.time), stage.now)
      }),
      { ...runs, numRuns: long ? 200 : 20 },
    )
  })
})
