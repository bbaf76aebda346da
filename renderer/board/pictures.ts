// Decodes the pictures that pieces show, once each, and says when one has come. A broken one is never there.
export type PictureStore = {
  of(source: string): CanvasImageSource | null
  close(): void
}

export function openPictures(arrived: (source: string) => void): PictureStore {
  const known = new Map<string, HTMLImageElement | null>()
  let open = true
  const load = async (source: string): Promise<void> => {
    const image = new Image()
    image.src = source
    await image.decode()
    if (!open) return
    known.set(source, image)
    arrived(source)
  }
  return {
    of(source) {
      const found = known.get(source)
      if (found !== undefined) return found
      known.set(source, null)
      load(source).catch(() => known.set(source, null))
      return null
    },
    close() {
      open = false
      known.clear()
    },
  }
}
