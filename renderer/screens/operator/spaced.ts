// Words side by side, parted by a full-width space as an office types it; what is empty leaves no gap.
export const spaced = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\u3000')
