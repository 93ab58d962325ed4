import { useState, type ReactElement, type ReactNode } from 'react';

interface FoldProps {
  /** Under it this device remembers whether it is open. */
  readonly name: string;
  readonly title: string;
  /** Where nothing is remembered. */
  readonly usuallyOpen: boolean;
  readonly children: ReactNode;
}

const keyOf = (name: string): string => `gremia-fold-${name}`;

/** A part of the call's panel that whoever leads folds away, so that what they need now is in sight. */
export function Fold({ name, title, usuallyOpen, children }: FoldProps): ReactElement {
  const [isOpen, setOpen] = useState(() => remembered(name) ?? usuallyOpen);
  return (
    <details
      className="g-disclosure"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        try {
          localStorage.setItem(keyOf(name), String(open));
        } catch {
          // Where nothing may be stored it holds for this page.
        }
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function remembered(name: string): boolean | null {
  try {
    const kept = localStorage.getItem(keyOf(name));
    return kept === null ? null : kept === 'true';
  } catch {
    return null;
  }
}
