// How the words of the pages are found and checked: one catalogue file (namespace) for each screen.
import { defineConfig } from 'i18next-cli'

export default defineConfig({
  locales: ['zh'],
  extract: {
    input: ['renderer/**/*.{ts,tsx}'],
    output: 'renderer/words/{{language}}/{{namespace}}.json',
    primaryLanguage: 'zh',
    removeUnusedKeys: false, // refusals and kinds are looked up by their code
    disablePlurals: true, // Chinese has none
    sort: false,
    defaultValue: '',
  },
})
