// Loads the catalogues, one namespace a screen. Every word on a screen comes from here; papers keep their own sentences.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { z } from 'zod'

const files = import.meta.glob<unknown>(['./zh/*.json', '!./zh/{paper,prepare,script,settings}.json'], {
  eager: true,
  import: 'default',
})
/** Those of screens that are loaded when first shown, and long enough to be worth a file. */
const late = {
  paper: () => import('./zh/paper.json'),
  prepare: () => import('./zh/prepare.json'),
  script: () => import('./zh/script.json'),
  settings: () => import('./zh/settings.json'),
}
export type LateWords = keyof typeof late
const Catalogue = z.record(z.string(), z.unknown())

let begun: Promise<unknown> | null = null

export async function loadWords(): Promise<void> {
  begun ??= begin()
  await begun
}

/** The words of a screen that is loaded when first shown. */
export async function addWords(name: LateWords): Promise<void> {
  const [words] = await Promise.all([late[name](), loadWords()])
  i18next.addResourceBundle('zh', name, words.default)
}

async function begin(): Promise<void> {
  const catalogues = Object.entries(files).map(([path, words]): [string, z.infer<typeof Catalogue>] => [
    path.slice('./zh/'.length, -'.json'.length),
    Catalogue.parse(words),
  ])
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: Object.fromEntries(catalogues) },
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    // A word that is not there is a fault of ours: it is told, and a test on any screen hears it.
    missingKeyHandler: (_, namespace, key) => reportError(new Error(`no word for ${namespace}:${key}`)),
  })
}
