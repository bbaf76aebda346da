// Which file stands behind each face of the papers, where it is found, and which one was used in the end. No layout.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Substitution } from '../../../shared/contract.ts'

type Role = {
  role: string
  /** The face an office expects, and every PostScript name under which it or its like may be on a machine. */
  wanted: string
  office: RegExp
  /** Ours, where the machine has none: the name on the report, in the PDF, in the page, and in its package. */
  ours: { name: string; postScript: string; inPage: string; file: string }
}

/** Order of the report: stack of the papers from the top of the page. */
const roles: readonly Role[] = [
  {
    role: '小标宋',
    wanted: '方正小标宋简体',
    office: /^(?:FZXBSJW|FZXiaoBiaoSong|STZhongsong)/u,
    ours: {
      name: '思源宋体特粗',
      postScript: 'NotoSerifSC-Black',
      inPage: 'noto-serif-sc-black.ttf',
      file: 'NotoSerifSC_900Black.ttf',
    },
  },
  {
    role: '仿宋',
    wanted: '仿宋_GB2312',
    office: /^(?:FangSong|STFangsong|FZFangSong|FZFSK)/u,
    ours: {
      name: 'Fandol 仿宋',
      postScript: 'FandolFangTT',
      inPage: 'fandol-fang.woff2',
      file: 'FandolFang.woff2',
    },
  },
  {
    role: '黑体',
    wanted: '黑体',
    office: /^(?:SimHei|STHeiti)/u,
    ours: {
      name: '思源黑体',
      postScript: 'NotoSansSC-Regular',
      inPage: 'noto-sans-sc.ttf',
      file: 'NotoSansSC_400Regular.ttf',
    },
  },
  {
    role: '楷体',
    wanted: '楷体_GB2312',
    office: /^(?:KaiTi|STKaiti)/u,
    ours: {
      name: '霞鹜文楷',
      postScript: 'LXGWWenKai-Light',
      inPage: 'lxgw-wenkai.woff2',
      file: 'lxgw-wenkai-latin-300-normal.woff2',
    },
  },
  {
    role: '宋体',
    wanted: '宋体',
    office: /^(?:SimSun|NSimSun|STSong)/u,
    // As light as a 宋体, and the same file that lends a 仿宋 the characters it lacks.
    ours: {
      name: '思源宋体细体',
      postScript: 'NotoSerifSC-Light',
      inPage: 'noto-serif-sc-light.ttf',
      file: 'NotoSerifSC_300Light.ttf',
    },
  },
]

/** Where the packages of a clone keep the faces; a packed program has all of them in one folder. */
const packages = [
  '@expo-google-fonts/noto-serif-sc/900Black',
  '@expo-google-fonts/noto-serif-sc/300Light',
  '@expo-google-fonts/noto-sans-sc/400Regular',
  '@fontsource/lxgw-wenkai/files',
]

/** Every face's file by its name in the page. One that is nowhere is left out: the page then falls back, and the report says so. */
export function faceFiles(resources: string): ReadonlyMap<string, string> {
  const modules = join(resources, '../node_modules')
  const folders = [
    join(resources, 'fonts/fandol'),
    join(resources, 'fonts'),
    ...packages.map((name) => join(modules, name)),
  ]
  const found = roles.flatMap(({ ours: { inPage, file } }) => {
    const path = folders.map((folder) => join(folder, file)).find((path) => existsSync(path))
    return path === undefined ? [] : ([[inPage, path]] as const)
  })
  return new Map(found)
}

/** What stood in for an office's face, read off the faces that really went into the PDF. */
export function substitutions(embedded: readonly string[]): readonly Substitution[] {
  return roles.flatMap(({ role, wanted, office, ours }) => {
    if (embedded.some((name) => office.test(name))) return []
    return embedded.includes(ours.postScript) ? [{ role, wanted, used: ours.name }] : []
  })
}
