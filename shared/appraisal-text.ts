// The objects of an appraisal as typed or pasted lines: a name, and behind a tab or a bar the group it is ranked in.
import type { AppraisalObject } from './appraisal-plan.ts'
import { cleaned } from './line.ts'

/** `城东小学改造 | 学校`, or two columns of a sheet; a number in front (1. 2、) is left out. */
export const objectsIn = (text: string): AppraisalObject[] =>
  text
    .split('\n')
    .map((row) => {
      const [name = '', group = ''] = row.split(/[\t|｜]/u)
      return {
        name: cleaned(name)
          .replace(/^\d{1,3}[.、．]\s*/u, '')
          .slice(0, 100),
        group: cleaned(group).slice(0, 40),
      }
    })
    .filter(({ name }) => name !== '')
    .slice(0, 200)

export const objectsText = (objects: readonly AppraisalObject[]): string =>
  objects.map(({ name, group }) => (group === '' ? name : `${name} | ${group}`)).join('\n')
