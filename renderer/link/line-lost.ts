// What a call is rejected with when the line is down: the call may or may not have reached the host.

/** Thrown by every call made or waiting while the line is down. Sending the same `commandId` again is safe. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost'
  constructor(cause?: unknown) {
    super('the line to the host is down', { cause })
  }
}

/** The page was opened without an invitation of the program: it has no seat and cannot get one by itself. */
export class SeatMissing extends Error {
  override readonly name = 'SeatMissing'
  constructor() {
    super('this page has no seat: it must be opened by the program')
  }
}
