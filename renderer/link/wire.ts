// One end of a line as a page sees it: text goes out, text comes in, and it ends once. Knows no kind of wire.

/** What the page does with a wire. `end` is called exactly once, also when the page itself closed the wire. */
export type Ear = { hear(text: string): void; end(): void }

export type Wire = { send(text: string): void; close(): void }

/** Rejects when there is nobody at the other end; then `ear` is never called. */
export type OpenWire = (ear: Ear) => Promise<Wire>
