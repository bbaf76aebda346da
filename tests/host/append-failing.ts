// Run under strace, which makes calls to the disk fail: asks forty things, each again until it is acknowledged.
import { CommandId } from '../../shared/id.ts'
import { heldMeeting, openRoom } from './opened.ts'
import { StorageFault } from '../../electron/host/storage.ts'

const room = openFaultless()
const meeting = await heldMeeting(room)
console.log(`meeting ${meeting}`)
for (let nth = 0; nth < 40; nth += 1) {
  const commandId = CommandId.parse(`n-${nth}`)
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      const command = { kind: 'blackenWall' as const, on: nth % 2 === 0 }
      const acted = room.host.sessions.execute({ meeting, commandId, actor: 'operator', command })
      console.log(`${acted.kind === 'done' ? '!' : '-'} n-${nth}`)
      break
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error
      console.log(`x n-${nth} ${error.message}`)
    }
  }
}
room.close()

/** A failure before anything was asked is a start that failed, which other tests look at. */
function openFaultless() {
  try {
    return openRoom(process.argv[2] ?? '')
  } catch (error) {
    console.log(`opening ${String(error)}`)
    process.exit(0)
  }
}
