// What the big screen shows. Rules SC.
import { describe, expect, test } from 'vitest'
import { type Session, sceneOf } from '../../shared/session/session.ts'
import { itemId, sitting, speaking, type Stage, Stage as Empty } from './stage.ts'

const scene = (stage: { session: Session }) => sceneOf(stage.session)
const counts = { for: 5, against: 0, abstain: 0 }
const published = (stage: Stage) => {
  stage.do({ kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null })
  const { vote } = stage.vote
  stage.do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '宋佳' })
  stage.do({ kind: 'checkCount', ballots: null, vote, counts, by: '吕建平' })
  return stage.do({ kind: 'publishResult', vote })
}

describe('the wall', () => {
  test('[SC1] follows the meeting', () => {
    const stage = new Empty()
    const seen = [scene(stage)]
    const see = (act: () => unknown) => {
      act()
      seen.push(scene(stage))
    }
    see(() => stage.open())
    see(() => stage.present('p1', 'p2', 'p3', 'p4', 'p5'))
    see(() => stage.openItem('a'))
    see(() => stage.queue('p1'))
    see(() => stage.call())
    see(() => stage.do({ kind: 'startBreak', length: null }))
    see(() => stage.do({ kind: 'endBreak' }))
    see(() => stage.do({ kind: 'endSpeech', speech: stage.speech.speech }))
    see(() =>
      stage.do({
        kind: 'openVote',
        item: itemId('a'),
        motion: '动议',
        form: 'hands',
        rule: null,
        officers: null,
      }),
    )
    see(() => stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '重来' }))
    see(() => published(stage))
    see(() => stage.do({ kind: 'closeItem', item: itemId('a') }))
    see(() => stage.do({ kind: 'adjourn' }))
    expect(seen.join(' ')).toBe(
      'welcome agenda attendance item queue speech recess speech item vote item result agenda welcome',
    )
  })
  test('[SC2] a scene chosen by hand stays until released', () => {
    const stage = speaking().do({ kind: 'holdScene', scene: 'agenda', about: null })
    expect(scene(stage.do({ kind: 'startBreak', length: null }))).toBe('agenda')
    expect(scene(stage.do({ kind: 'holdScene', scene: null, about: null }))).toBe('recess')
  })
  test('[SC7] a held item or result is that of the item it was held for; a stranger is refused', () => {
    const stage = speaking().do({ kind: 'holdScene', scene: 'item', about: itemId('b') })
    expect(stage.session.wall).toMatchObject({ held: 'item', about: itemId('b') })
    stage.do({ kind: 'holdScene', scene: null, about: null })
    expect(stage.session.wall).toMatchObject({ held: null, about: null })
    expect(stage.refusal({ kind: 'holdScene', scene: 'item', about: itemId('nowhere') })).toBe('ITEM_UNKNOWN')
  })
  test('[SC3] a result stays until somebody is called under its item', () => {
    const stage = published(sitting().queue('p1')).pass(1000)
    expect(scene(stage.queue('p2'))).toBe('result')
    expect(scene(stage.call())).toBe('speech')
    expect(scene(stage.do({ kind: 'endSpeech', speech: stage.speech.speech }))).toBe('queue')
  })
  test('[SC4] a frozen picture shows the room of the moment it was first frozen at', () => {
    const stage = speaking().pass(1000).do({ kind: 'freezeWall', on: true })
    const { room } = stage
    stage
      .pass(1000)
      .do({ kind: 'endSpeech', speech: stage.speech.speech })
      .do({ kind: 'freezeWall', on: true })
    expect(stage.session.wall.frozen).toMatchObject({ at: { time: 1000 } })
    expect(stage.session.wall.frozen?.room).toBe(room)
    expect(scene(stage)).toBe('speech')
    expect(scene(stage.do({ kind: 'freezeWall', on: false }))).toBe('queue')
  })
  test('[SC4] choosing a scene, or releasing one, lets the picture go', () => {
    const stage = speaking()
      .do({ kind: 'freezeWall', on: true })
      .do({ kind: 'openItem', item: itemId('b') })
    expect(scene(stage.do({ kind: 'holdScene', scene: null, about: null }))).toBe('queue')
    expect(stage.session.wall.frozen).toBeNull()
  })
  test('[SC5] black and a message lie over every scene and change none', () => {
    const stage = speaking().do({ kind: 'blackenWall', on: true }).do({ kind: 'showMessage', text: '请安静' })
    expect(stage.session.wall).toMatchObject({ black: true, message: '请安静', held: null, frozen: null })
    expect(scene(stage)).toBe('speech')
    stage.do({ kind: 'showMessage', text: null }).do({ kind: 'blackenWall', on: false })
    expect(stage.session.wall).toMatchObject({ black: false, message: null })
  })
  test('[SC6] from the opening on, also after adjourning', () => {
    const stage = speaking().do({ kind: 'adjourn' })
    stage
      .do({ kind: 'showMessage', text: '散会，请带好物品' })
      .do({ kind: 'holdScene', scene: 'result', about: null })
    stage.do({ kind: 'blackenWall', on: true }).do({ kind: 'freezeWall', on: true })
    expect(stage.session.wall).toMatchObject({ message: '散会，请带好物品', held: 'result', black: true })
  })
})
