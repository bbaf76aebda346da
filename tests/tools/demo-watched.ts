// Opens the demo meeting in windows and plays it fast enough to watch to its end. Ends when the operator's window is closed.
import { findBrowser, hasDisplay } from '../../electron/web/browser.ts'
import { openWindows } from '../../electron/web/windows.ts'
import { noWindows, openProgram } from './demo-coat.ts'

export async function watchDemo(folder: string, speed: number): Promise<void> {
  if (!Number.isFinite(speed) || speed < 1 || speed > 600) throw new RangeError('--speed 1…600')
  const browser = hasDisplay(process.env, process.platform)
    ? findBrowser(process.env, process.platform)
    : undefined
  let end = () => {}
  const closed = new Promise<void>((resolve) => {
    end = resolve
  })
  const onGone = (role: string) => {
    if (role === 'operator') end()
  }
  const windows = browser === undefined ? null : openWindows({ browser, folder, env: process.env, onGone })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())

  const program = await openProgram(folder, windows ?? noWindows)
  const { meeting } = await program.client.library.createDemo()
  const link = program.coat.invite('untilUsed', 'operator', `/operate/${meeting}`)
  if (windows === null) console.log(`没有显示器；请在浏览器中打开：${link}`)
  else {
    await windows.open('operator', link)
    await program.client.desk.openProjector({ meeting })
  }
  await program.client.desk.playDemo({ meeting, speed })
  console.log(`示例会议正以 ${speed} 倍速度演示；关上会场窗口或按 Ctrl+C 结束。`)
  await closed
  await windows?.closeAll()
  await program.close()
}
