// A step in the office's words: 请下一位 何秀珍 妇联, never 下一步.
import type { TFunction } from 'i18next'
import { itemLabel, sittingName } from '../../../shared/numerals.ts'
import { type VoteForm, isCounted } from '../../../shared/decision-form.ts'
import type { Step } from './next-step.ts'

/** `form` is that of the motion being worded; `checker` is whoever checked the last count, if there was one. */
export function stepWords(
  t: TFunction<'operator'>,
  step: Step,
  checker: string,
  form: VoteForm | null,
): string {
  switch (step.kind) {
    case 'openFirst':
    case 'openNext':
      return t(`step.${step.kind}`, { no: itemLabel(step.item.path), title: step.item.title })
    case 'invite':
      return t('step.invite', { name: step.voice.name })
    case 'callFirst':
    case 'callNext':
      return t(`step.${step.kind}`, { name: step.speaker.voice.name, from: step.speaker.voice.from })
    case 'openSitting':
      return t('step.openSitting', { name: sittingName(step.next) })
    case 'takeRegistered':
      return t('step.takeRegistered', { count: step.registered.length })
    case 'endInterruption':
      return t('step.endInterruption', { name: step.speech.voice.name })
    case 'markAllPresent':
      return t('step.markAllPresent', { count: step.unmarked })
    case 'openVote':
      return form === null ? t('step.openVote') : t(`step.openForm.${form}`)
    case 'publishResult':
      return isCounted(step.vote.form)
        ? t('step.publishResult')
        : t(`step.agree.${step.vote.form === 'applause' ? 'applause' : 'consensus'}`)
    case 'checkCount':
      return checker === '' ? t('step.checkCount') : t('step.checkCountBy', { name: checker })
    default:
      return t(`step.${step.kind}`)
  }
}

/** The smaller button says the same act from the side of what is left undone. */
export function otherWords(t: TFunction<'operator'>, step: Step): string {
  if (step.kind === 'endSpeech' && step.speech.state === 'called') return t('other.endCalled')
  if (step.kind === 'abandonVote' && !isCounted(step.vote.form)) return t('other.objection')
  return step.kind === 'openNext' || step.kind === 'openFirst'
    ? t('other.openNext', { no: wholeLabel(step.item.path) })
    : t(`other.${step.kind}`)
}

/** 四（二）: the label of a part with those it stands under. */
const wholeLabel = (path: readonly number[]): string =>
  path.map((_, depth) => itemLabel(path.slice(0, depth + 1))).join('')

/** What makes a step this one and no other: a press meant for one must not fall on the next. */
export function stepKey(step: Step): string {
  switch (step.kind) {
    case 'openFirst':
    case 'openNext':
    case 'invite':
      return `${step.kind} ${step.item.item}`
    case 'callFirst':
    case 'callNext':
      return `${step.kind} ${step.speaker.speaker}`
    default:
      return step.kind
  }
}
