// The page's own workers and nothing else: the one trusted-types policy, which knows their fixed addresses.
// oxlint-disable-next-line import/default -- the bundler turns ?url into the file's address
import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

const addresses = { pdf: pdfWorker } as const
export type WorkerName = keyof typeof addresses

// In truth a browser with trusted types makes a TrustedScriptURL, which `Worker` alone can read.
type Policy = { createScriptURL(name: WorkerName): string }

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(name: string): string }): Policy }
  }
}

let policy: Policy | undefined

/** `openWorker('pdf')` starts pdf.js's worker; hand it to the library as its `workerPort`. */
export function openWorker(name: WorkerName): Worker {
  policy ??= makePolicy()
  return new Worker(policy.createScriptURL(name), { type: 'module' })
}

function makePolicy(): Policy {
  const addressOf = (name: string) => {
    const found = Object.entries(addresses).find(([known]) => known === name)
    if (found === undefined) throw new TypeError(`there is no worker named ${name}`)
    return new URL(found[1], location.href).href
  }
  const { trustedTypes } = window
  return (
    trustedTypes?.createPolicy('tongxin-worker', { createScriptURL: addressOf }) ?? {
      createScriptURL: addressOf,
    }
  )
}
