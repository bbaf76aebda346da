// Keeps a fault of a scene from the hall and from the console: the wall stays dark until the next fact, and never shows an error.
import { Component, type ReactNode } from 'react'

/** `seq` is the last fact of what is drawn. */
type Props = { children: ReactNode; seq: number }
type State = { failedAt: number | 'now' | null }

export class Steady extends Component<Props, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): State {
    return { failedAt: 'now' }
  }

  static getDerivedStateFromProps({ seq }: Props, { failedAt }: State): State {
    return { failedAt: failedAt === 'now' || failedAt === seq ? seq : null }
  }

  override render() {
    return this.state.failedAt === null ? this.props.children : null
  }
}
