// No menu bar: every command of the product is in the window. On a Mac, copying and quitting live in a menu or not at all.
import { Menu } from 'electron'

export function setMenu(platform: NodeJS.Platform): void {
  const needed: Electron.MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(needed) : null)
}
