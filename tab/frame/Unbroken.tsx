import { Component, type ReactNode } from 'react';
import type { Language } from '../../bot/text/language.ts';
import { Failed } from '../parts/states.tsx';

interface UnbrokenProps {
  /** Another place is another try. */
  readonly at: string;
  readonly language: Language;
  readonly children: ReactNode;
}

interface State {
  readonly broken: { readonly fault: unknown } | null;
}

/**
 * A page that cannot be drawn, or that a newer version of Lyhörd no longer has, says so and costs only itself: without
 * this React takes away everything. What was not there is asked for anew when all of it is.
 */
export class Unbroken extends Component<UnbrokenProps, State> {
  override readonly state: State = { broken: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { broken: { fault } };
  }

  override componentDidUpdate(before: UnbrokenProps): void {
    if (this.state.broken && before.at !== this.props.at) this.setState({ broken: null });
  }

  override render(): ReactNode {
    const { broken } = this.state;
    const { language, children } = this.props;
    if (!broken) return children;
    return <Failed fault={broken.fault} again={() => window.location.reload()} language={language} />;
  }
}
