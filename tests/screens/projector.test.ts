// The hall's window in the real program: it follows, keeps its picture through a crash of the host, and takes no command.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Page } from 'playwright'
import { OwnerNote } from '../../electron/host/alone.ts'
import type { Link } from '../../renderer/link/keep-link.ts'
import { CommandId, type MeetingId, counted } from '../../shared/id.ts'
import type { Command } from '../../shared/session/command.ts'
import { type Cue, resolve } from '../../shared/demo/cue.ts'
import { type Session, emptySession, evolve } from '../../shared/session/session.ts'
import { openProgramLink, post } from '../link/program.ts'
import { type Hall, test } from './room.ts'

const noteOf = ({ folder }: Hall) =>
  OwnerNote.parse(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')))

type Desk = { meeting: MeetingId; link: Link; give(cue: Cue): Promise<void>; seq(): Promise<number> }

/** A demo meeting that is open, and somebody at the operator's end of a line. */
async function openDemo(hall: Hall): Promise<Desk> {
  const { url, secret } = noteOf(hall)
  const { token } = JSON.parse(
    await (await post(url, '/invite', { secret, seat: 'operator', life: 'minute' })).text(),
  )
  const { bearer } = JSON.parse(await (await post(url, '/launch', { token })).text())
  const link = await openProgramLink(url, bearer)
  const { meeting } = await link.client.library.createDemo()
  let asked = 0
  const next = () => counted(CommandId, 'hall', ++asked)
  await link.client.session.open({ meeting, commandId: next() })
  const session = async (): Promise<Session> => {
    const stop = new AbortController()
    let read = emptySession
    const messages = await link.client.session.follow({ meeting, since: 0 }, { signal: stop.signal })
    for await (const message of messages) {
      if (message.kind === 'entries') read = message.entries.reduce(evolve, read)
      if (message.kind === 'caughtUp') break
    }
    stop.abort()
    return read
  }
  return {
    meeting,
    link,
    async give(cue) {
      const command: Command = resolve(await session(), cue)
      expect(await link.client.session.act({ meeting, commandId: next(), command })).toMatchObject({
        kind: 'done',
      })
    },
    seq: async () => (await session()).seq,
  }
}

const speak = async ({ give }: Desk) => {
  await give({ kind: 'openItem', item: '@item:议4.2' })
  await give({ kind: 'queueSpeaker', voice: '@voice:周明远', turn: 'registered', before: null })
  await give({ kind: 'queueSpeaker', voice: '@voice:何秀珍', turn: 'registered', before: null })
  await give({ kind: 'callSpeaker', speaker: '@next', after: '@current' })
  await give({ kind: 'startSpeech', speech: '@current' })
}

const shown = (wall: Page) => wall.locator('[data-wall-canvas]').textContent()
const secondsLeft = async (wall: Page) => {
  const [, minutes, seconds] =
    /(\d\d):(\d\d)/.exec((await wall.locator('[role=timer] text').allTextContents()).join(' ')) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('it shows what the meeting does, and loads nothing of the operator', async ({ hall }) => {
  const desk = await openDemo(hall)
  const loaded: string[] = []
  // The operator's window of this test may still be loading what is its own.
  hall.context.on('request', (request) => {
    if (request.frame().page() !== hall.operator) loaded.push(request.url())
  })
  const wall = await hall.page('projector', `/${desk.meeting}`)
  await wall.getByText('议程').first().waitFor()
  await speak(desk)
  await wall.getByText('周明远').waitFor()
  expect(await shown(wall)).toMatch(/剩余.*限时 8 分钟/)
  expect(await shown(wall)).toContain('何秀珍')

  await desk.give({ kind: 'endSpeech', speech: '@current' })
  await desk.give({ kind: 'holdScene', scene: 'queue', about: null })
  await wall.getByText('发言顺序').waitFor()
  await desk.give({ kind: 'showMessage', text: '请将手机调至静音' })
  await wall.getByText('请将手机调至静音').waitFor()
  await desk.give({ kind: 'blackenWall', on: true })
  await expect.poll(() => shown(wall)).toBe('')
  const black = await wall.screenshot()
  expect(await colours(wall, black)).toEqual(['0,0,0'])
  await desk.give({ kind: 'blackenWall', on: false })
  await wall.getByText('发言顺序').waitFor()

  expect(loaded.filter((url) => /Operator|Library|Prepare|Papers|Button|Field|pdf/.test(url))).toEqual([])
  expect(hall.faults).toEqual([])
  desk.link.close()
})

test('quality R17: a killed host is not seen in the hall: the picture stays, the time runs on', {
  timeout: 60_000,
}, async ({ hall }) => {
  const desk = await openDemo(hall)
  const wall = await hall.page('projector', `/${desk.meeting}`)
  await speak(desk)
  await wall.getByText('周明远').waitFor()
  const before = { left: await secondsLeft(wall), at: performance.now() }
  await wall.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const watch = () => {
      seen.push(document.querySelector('[data-wall-canvas]')?.textContent ?? '')
      requestAnimationFrame(watch)
    }
    watch()
  })
  process.kill(noteOf(hall).pid, 'SIGKILL')
  await expect.poll(() => desk.link.state(), { interval: 5 }).toBe('lost')
  await desk.link.whenOpen()
  await desk.give({ kind: 'queueSpeaker', voice: '@voice:田大利', turn: 'registered', before: null })
  await wall.waitForTimeout(1500)

  const seen: string[] = await wall.evaluate(() => Reflect.get(window, 'seen'))
  expect(seen.filter((text) => !text.includes('周明远') || !text.includes('何秀珍'))).toEqual([])
  const passed = (performance.now() - before.at) / 1000
  expect(Math.abs(before.left - (await secondsLeft(wall)) - passed)).toBeLessThan(1.2)
  await desk.give({ kind: 'endSpeech', speech: '@current' })
  await desk.give({ kind: 'callSpeaker', speaker: '@next', after: '@current' })
  await wall.getByText('请发言').waitFor()
  expect(await shown(wall)).toContain('何秀珍')
  desk.link.close()
})

test('a line that stays down is said quietly after two seconds, and gone when it is back', {
  timeout: 60_000,
}, async ({ hall }) => {
  const desk = await openDemo(hall)
  await speak(desk)
  let cut = () => {}
  let down = false
  await hall.context.routeWebSocket(/\/line$/, (socket) => {
    if (down) return void socket.close()
    const host = socket.connectToServer()
    cut = () => {
      down = true
      void host.close()
      void socket.close()
    }
  })
  const wall = await hall.page('projector', `/${desk.meeting}`)
  await wall.getByText('周明远').waitFor()
  cut()
  await wall.waitForTimeout(1000)
  expect(await shown(wall)).not.toContain('正在重新连接')
  await wall.getByText('正在重新连接').waitFor({ timeout: 4000 })
  expect(await shown(wall)).toMatch(/周明远.*未同步/)
  down = false
  await wall.getByText('正在重新连接').waitFor({ state: 'detached', timeout: 15_000 })
  expect(await shown(wall)).toContain('剩余')
  desk.link.close()
})

test('no key and no click does anything to the meeting; a double click fills the display; the cursor hides', async ({
  hall,
}) => {
  const desk = await openDemo(hall)
  await speak(desk)
  const wall = await hall.page('projector', `/${desk.meeting}`)
  await wall.getByText('周明远').waitFor()
  const [seq, text] = [await desk.seq(), (await shown(wall))?.replaceAll(/[\d:]/g, '')]
  const keys = [
    'Space',
    'Enter',
    'Escape',
    'n',
    'p',
    'b',
    'f',
    'a',
    'm',
    '/',
    '+',
    'Control+z',
    'F1',
    'Tab',
    ...'0123456789',
  ]
  for (const key of keys) await wall.keyboard.press(key)
  await wall.mouse.click(400, 400)
  expect(await desk.seq()).toBe(seq)
  expect((await shown(wall))?.replaceAll(/[\d:]/g, '')).toBe(text)

  const full = () => wall.evaluate(() => document.fullscreenElement !== null)
  await wall.mouse.dblclick(400, 400)
  await expect.poll(full).toBe(true)
  await wall.mouse.dblclick(400, 400)
  await expect.poll(full).toBe(false)

  const cursor = () => wall.locator('main').evaluate((main) => getComputedStyle(main).cursor)
  await wall.mouse.move(300, 300)
  await expect.poll(cursor).not.toBe('none')
  await wall.waitForTimeout(2100)
  expect(await cursor()).toBe('none')
  expect(hall.faults).toEqual([])
  desk.link.close()
})

test('the page is dark before any of its program runs', async ({ hall }) => {
  const page = await hall.context.newPage()
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(`${hall.served.origin}/projector.html`)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(15, 19, 24)')
})

/** Every colour of a picture, as `red,green,blue`. */
function colours(page: Page, picture: Buffer): Promise<string[]> {
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    pen?.drawImage(image, 0, 0)
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    const found = new Set<string>()
    for (let at = 0; at < data.length; at += 4) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
    return [...found]
  }, picture.toString('base64'))
}
