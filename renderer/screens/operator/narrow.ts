// Whether the window is too narrow for three columns: below 1,100 CSS pixels, as an enlarged one is. The style sheets say the same.
export const isNarrow = (): boolean => matchMedia('(max-width: 1099px)').matches
