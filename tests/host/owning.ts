// Run as a child: owns a folder until its input ends.
import { openAlone } from '../../electron/host/alone.ts'

const owner = openAlone(process.argv[2] ?? '')
if (owner.kind !== 'owner') throw new Error('taken')
owner.announce({ url: 'http://127.0.0.1:1/', secret: 'hush' })
console.log('mine')
process.stdin.resume()
process.stdin.on('end', () => owner.close())
