import type { ReactElement, ReactNode, Ref } from 'react';

interface DeskPaneProps {
  readonly label: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** What scrolls has to be within reach of the keyboard, also where nothing in it can have the focus. */
const FOCUSABLE = { tabIndex: 0 } as const;

/** The part of a pane that scrolls by itself; the arrow keys scroll it once it has the focus. */
export const DeskPane = ({ label, className = '', ref, children }: DeskPaneProps): ReactElement => (
  <div ref={ref} className={`g-desk__scroll ${className}`.trim()} role="group" aria-label={label} {...FOCUSABLE}>
    {children}
  </div>
);
