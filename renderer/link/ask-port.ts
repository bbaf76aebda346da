// Asks the preload for a port to the host. The preload answers with one message that carries the port and nothing else.
const asked = 'tongxin-port-please'
const given = 'tongxin-port'
const patience = 5000

export function askPort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      window.removeEventListener('message', take)
      reject(new Error('no port was handed over'))
    }, patience)
    const take = (event: MessageEvent<unknown>) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== given || port === undefined) return
      clearTimeout(late)
      window.removeEventListener('message', take)
      resolve(port)
    }
    window.addEventListener('message', take)
    window.postMessage(asked, location.origin)
  })
}
