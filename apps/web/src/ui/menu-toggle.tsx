import type { ReactElement, ReactNode } from 'react';

interface MenuToggleProps {
  readonly className: string;
  readonly open: boolean;
  /** Id of what it unfolds. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** Unfolds a navigation where there is no room for it, and folds it again. */
export const MenuToggle = ({ className, open, controls, onToggle, children }: MenuToggleProps): ReactElement => (
  <button type="button" className={className} aria-expanded={open} aria-controls={controls} onClick={onToggle}>
    <i className={`kern-icon kern-icon--${open ? 'close' : 'dehaze'}`} aria-hidden="true" />
    {children}
  </button>
);
