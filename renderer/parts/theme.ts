// Light for a lit office, dark for a dim hall; remembered on this machine.
export type Theme = 'light' | 'dark'

export const themeOf = (page: Document): Theme =>
  page.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'

export function setTheme(page: Document, theme: Theme): void {
  page.documentElement.dataset['theme'] = theme
  localStorage.setItem('theme', theme)
}

export function restoreTheme(page: Document): void {
  page.documentElement.dataset['theme'] = localStorage.getItem('theme') === 'dark' ? 'dark' : 'light'
}
