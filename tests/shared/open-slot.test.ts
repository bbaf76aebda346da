// What is still to be written in a line: one mark, in every reading of it. Rule NO7.
import { expect, test } from 'vitest'
import { isOpen, openSlot, piecesOf } from '../../shared/open-slot.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { missingOf, missingText } from '../../shared/paper.ts'
import { phrased } from '../../shared/phrase-bank.ts'
import { recordOf } from '../../shared/record-document.ts'
import { itemId, sitting } from './stage.ts'

test('[NO7] a slot nobody filled is marked, and the papers count it as missing', () => {
  const phrase = '会议决定将…提请…审议'
  expect(phrased(phrase, '《建议案》')).toBe(`会议决定将《建议案》提请${openSlot}审议`)
  expect(openSlot).toBe(missingText({ kind: 'missing', what: '内容' }))
  const stage = sitting()
  const body = { as: 'line', text: '《建议案》', phrase } as const
  stage.do({ kind: 'takeNote', item: itemId('a'), speech: null, body })
  for (const paper of [minutesOf(stage.session), recordOf(stage.session)])
    expect(paper && missingOf(paper)).toContain('内容')
})

test('[NO7] a mark typed by hand is one as well; other brackets are not', () => {
  expect(piecesOf('由【待补：牵头单位】负责')).toEqual([
    { text: '由', open: false },
    { text: '牵头单位', open: true },
    { text: '负责', open: false },
  ])
  expect([isOpen('按【2020】1号文'), isOpen(''), isOpen(openSlot)]).toEqual([false, false, true])
  expect(piecesOf('')).toEqual([{ text: '', open: false }])
})
