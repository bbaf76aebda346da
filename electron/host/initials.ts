// Pinyin initials of names for quick search: 何秀珍 is hxz, 单雄信 sxx. The dictionary is loaded when the first name needs it.
export async function initialsOf(names: readonly string[]): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro')
  const first = (name: string) =>
    // `head`: the first characters are a surname, in which 单 is shan, 曾 zeng and 尉迟 yu chi.
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
      .join('')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .slice(0, 64)
  return names.map(first)
}
