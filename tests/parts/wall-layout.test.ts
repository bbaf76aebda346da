// How the wall decides what stands where: lines by sense, names by size, pages by what fits, one cell a member.
import { groupPage } from '../../renderer/wall/group-page.ts'
import { describe, expect, test } from 'vitest'
import { isLeaf } from '../../shared/session/agenda.ts'
import { currentSpeech } from '../../shared/session/speeches-record.ts'
import { duration, minutes, seconds } from '../../shared/time.ts'
import { agendaPage, rowHeight } from '../../renderer/wall/agenda-lines.ts'
import { fitName, listed, smallestName, unitsOf } from '../../renderer/wall/measure.ts'
import { cellKinds, cellsOf, gridFor, lineAfter } from '../../renderer/wall/member-cells.ts'
import { queuePage } from '../../renderer/wall/queue-page.ts'
import { speechLayout } from '../../renderer/wall/speech-layout.ts'
import { partsOfRound, readSpeech } from '../../renderer/wall/speech-reading.ts'
import { bodiesOf } from '../../renderer/wall/WelcomeScene.tsx'
import { wrap } from '../../renderer/wall/wrap.ts'
import { later, sessionAfter, withTitles } from './wall-hall.tsx'

describe('lines', () => {
  test('one line while it fits; then the fewest lines, about alike', () => {
    expect(wrap('委员协商发言', 22)).toEqual(['委员协商发言'])
    expect(wrap('听取县人民政府关于城区社区卫生服务工作情况的通报', 22)).toEqual([
      '听取县人民政府关于城区社区',
      '卫生服务工作情况的通报',
    ])
  })

  test('break after a pause where that costs no line, and never part 请 from what is asked', () => {
    expect(wrap('会议即将开始，请将手机调至静音', 13)).toEqual(['会议即将开始，', '请将手机调至静音'])
  })

  test('never begin with a closing sign or end with an opening one', () => {
    const text =
      '审议通过《关于增设北门社区卫生服务中心的建议案（草案）》（修订）、《关于加强小微协商工作的意见》。'
    for (let perLine = 6; perLine <= 24; perLine += 1) {
      const lines = wrap(text, perLine)
      expect(lines.join('')).toBe(text)
      for (const one of lines) {
        expect(unitsOf(one)).toBeLessThanOrEqual(perLine)
        if (perLine >= 8) expect(one).not.toMatch(/^[，。、》）]|[《（]$/u)
      }
    }
  })

  test('what is too long for its lines ends in an ellipsis inside of them', () => {
    const lines = wrap('关于第十二届全国委员会第三次会议政治决议和关于常务委员会工作报告的决议', 10, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/u)
    for (const one of lines) expect(unitsOf(one)).toBeLessThanOrEqual(10)
  })

  test('a word without an end is cut, an empty text has no line', () => {
    expect(wrap('x'.repeat(60), 10).every((one) => unitsOf(one) <= 10)).toBe(true)
    expect(wrap('', 10)).toEqual([])
  })

  test('the name of a committee meeting breaks where its bodies part', () => {
    expect(bodiesOf('政协清溪县第十一届委员会常务委员会第十二次会议')).toEqual([
      '政协清溪县第十一届委员会',
      '常务委员会第十二次会议',
    ])
    expect(bodiesOf('政协清溪县第十一届委员会第五次会议')).toEqual(['政协清溪县第十一届委员会', '第五次会议'])
    expect(bodiesOf('有事来协商')).toEqual(['有事来协商'])
  })
})

describe('names', () => {
  test('quality D3: never under 9 % of the picture, and as large as the column allows', () => {
    expect(fitName('周明远', 780, 168, 3)).toEqual({ lines: ['周明远'], size: 168 })
    expect(fitName('欧阳少东', 780, 168, 3).lines).toEqual(['欧阳少东'])
    expect(fitName('阿依努尔·吐尔逊', 780, 168, 3)).toEqual({
      lines: ['阿依努尔·吐尔逊'],
      size: smallestName,
    })
  })

  test('a long one breaks after its ·, never inside of a part that fits', () => {
    expect(fitName('阿依努尔·吐尔逊', 420, 168, 6).lines).toEqual(['阿依努尔·', '吐尔逊'])
    const { lines, size } = fitName('阿卜杜热合曼·买买提吐尔逊·阿布都克里木', 780, 168, 3)
    expect(lines).toEqual(['阿卜杜热合曼·', '买买提吐尔逊·', '阿布都克里木'])
    expect(size).toBeGreaterThanOrEqual(smallestName)
  })

  test('two characters in a list stand as wide as three', () => {
    expect(listed('文静')).toBe('文\u3000静')
    expect(listed('周明远')).toBe('周明远')
    expect(listed('Li')).toBe('Li')
  })
})

describe('beside the ring', () => {
  const words = {
    title: ['四、专题协商：', '增设北门社区卫生服务中心', '（二）委员协商发言'],
    name: '周明远',
    sector: '农业界',
    unit: '县农业技术推广站站长',
    foot: true,
    notice: 0,
  }

  test('everything stands while there is room', () => {
    const layout = speechLayout('wide', words)
    expect(layout).toMatchObject({
      title: words.title,
      sector: true,
      unit: ['县农业技术推广站站长'],
      foot: true,
    })
  })

  test('a notice takes the foot first, then the unit and the upper lines of the title; the name never', () => {
    const layout = speechLayout('tight', { ...words, notice: 558 })
    expect(layout).toMatchObject({ foot: false, unit: [], name: { lines: ['周明远'] } })
    expect(layout.title.length).toBeLessThan(3)
  })
})

describe('the agenda', () => {
  const perLine = 22

  test('shows the open item whatever its place, in at most eight lines and within its height', () => {
    for (let nth = 1; nth <= 9; nth += 1) {
      for (const session of [
        sessionAfter('itemOpened', nth),
        withTitles(sessionAfter('itemOpened', nth), '长'.repeat(60)),
      ]) {
        const { rows, before, after } = agendaPage(session.room, 736, perLine)
        expect(rows.filter(({ state }) => state === 'open')).toHaveLength(1)
        expect(before + rows.length + after).toBe(session.room.agenda.items.length)
        expect(rows.reduce((sum, { lines }) => sum + lines.length, 0)).toBeLessThanOrEqual(8)
        expect(rows.reduce((sum, row) => sum + rowHeight(row), 0)).toBeLessThanOrEqual(736)
      }
    }
  })

  test('says 通过 of what was voted, 已完成 of what was closed, and of a whole only when all its parts are', () => {
    const room = sessionAfter().room
    const { rows } = agendaPage(room, 10_000, perLine)
    const said = agendaPage(sessionAfter('itemOpened', 6).room, 736, perLine).rows.map(({ item, state }) => [
      item.path.join('.'),
      state,
    ])
    expect(rows.at(-1)?.state).toBe('done')
    expect(rows.find(({ item }) => item.path.join('.') === '5')?.state).toBe('passed')
    expect(said.find(([path]) => path === '4')?.[1]).toBeNull()
    expect(rows.find(({ item }) => !isLeaf(room.agenda.items, item))?.state).toBe('done')
  })
})

describe('the queue', () => {
  const waiting = Array.from({ length: 300 }, (_, at) => ({
    ...sessionAfter('speakerQueued').room.queue.waiting[0]!,
    speaker: `speaker-${at}` as never,
  }))

  test('stands on one page while it fits', () => {
    expect(queuePage(waiting.slice(0, 6), 6, 99)).toMatchObject({ page: 1, pages: 1 })
  })

  test('every one of three hundred comes up once a round, and the next one stands on every page', () => {
    const { pages } = queuePage(waiting, 6, 0)
    const seen = Array.from({ length: pages }, (_, turn) => queuePage(waiting, 6, turn))
    expect(seen.every(({ rows }) => rows.length <= 6 && rows[0]?.place === 1)).toBe(true)
    const places = seen.flatMap(({ rows }) => rows.slice(1).map(({ place }) => place))
    expect(places).toEqual(Array.from({ length: 299 }, (_, at) => at + 2))
    expect(queuePage(waiting, 6, pages)).toEqual(seen[0])
  })
})

describe('one cell for every member', () => {
  test.each([1, 7, 32, 280, 529, 2227, 2980])('of %s', (members) => {
    const grid = gridFor(members, 1728, 48)
    const counts = { for: members - 1, against: 1, abstain: 0, notVoted: 0, away: 0 }
    const cells = cellKinds.flatMap((kind) => cellsOf(counts, grid)[kind])
    expect(cells).toHaveLength(members)
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(members)
    expect(Math.max(...cells.map(({ x, width }) => x + width))).toBeLessThanOrEqual(1728)
    expect(Math.max(...cells.map(({ y, height }) => y + height))).toBeLessThanOrEqual(48.001)
    expect(Math.min(...cells.map(({ width, height }) => Math.min(width, height)))).toBeGreaterThan(2)
  })

  test('the line stands right behind the cell that decides', () => {
    const row = gridFor(32, 1728, 48)
    expect(lineAfter(17, row, 10)).toEqual({ path: `M${17 * row.width} -10V58`, x: 17 * row.width })
    const many = gridFor(2227, 1728, 48)
    expect(lineAfter(1114, many, 10).path).toMatch(/^M[\d.]+ -10V[\d.]+H[\d.]+V58$/)
  })
})

describe('what the ring says', () => {
  const speech = currentSpeech(sessionAfter('speechStarted', 5).room.speeches)!
  const opened = sessionAfter('speechStarted', 5)
  const at = (passed: number) => readSpeech(speech, later(opened, passed).time)

  test('[CK9] left, soon, over, with digits and share to match', () => {
    expect(at(160)).toMatchObject({ state: 'left', phase: 'normal', digits: '05:20', fraction: 0.667 })
    expect(at(442)).toMatchObject({ state: 'soon', phase: 'warning', digits: '00:38' })
    expect(at(546)).toMatchObject({ state: 'over', phase: 'overtime', digits: '+1:06', fraction: 0.138 })
    expect(at(2000).fraction).toBe(1)
  })

  test('[CK4] an interjection is heard on its own clock', () => {
    const session = sessionAfter('interruptionStarted')
    const current = currentSpeech(session.room.speeches)!
    expect(readSpeech(current, later(session, 61.9).time)).toMatchObject({
      state: 'interjects',
      voice: { name: '许志诚' },
      digits: '01:01',
    })
  })

  test('a round is cut into minutes where they can be seen', () => {
    expect(partsOfRound(minutes(8))).toBe(8)
    expect(partsOfRound(minutes(3))).toBe(3)
    expect(partsOfRound(minutes(60))).toBe(8)
    expect(partsOfRound(seconds(90))).toBe(8)
    expect(partsOfRound(null)).toBe(8)
    expect(partsOfRound(duration(0))).toBe(8)
  })
})

describe('turnout by group', () => {
  const groups = Array.from({ length: 11 }, (_, nth) => ({ name: `第${nth}组`, expected: 5, present: nth }))
  const names = (rows: number, turn: number) => groupPage(groups, rows, turn).shown.map(({ name }) => name)
  test('[SC20] eight at a time, turned page by page, and none where there is no room', () => {
    expect(names(9, 0)).toHaveLength(8)
    expect(names(9, 1)).toEqual(['第8组', '第9组', '第10组'])
    expect(names(9, 2)).toEqual(names(9, 0))
    expect(names(2, 1)).toEqual(['第4组', '第5组', '第6组', '第7组'])
    expect(groupPage(groups, 2, 1)).toMatchObject({ page: 2, pages: 3 })
    expect(groupPage(groups, 0, 0)).toEqual({ shown: [], page: 1, pages: 1 })
    expect(groupPage([], 4, 3)).toEqual({ shown: [], page: 1, pages: 1 })
  })
})
