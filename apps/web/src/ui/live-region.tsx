import type { ReactElement, ReactNode } from 'react';

interface LiveRegionProps {
  /** Sentences, the newest last. Each is announced once, in this order. */
  readonly messages?: readonly { readonly id: number; readonly text: string }[];
  /** Or one text that is announced whenever it changes. */
  readonly children?: ReactNode;
  /** For screen readers alone; a list of messages always is. */
  readonly hidden?: boolean;
}

/**
 * Tells a screen reader what happens, politely. It stays on the page from the start: a region that appears with its
 * text is often not read.
 */
export function LiveRegion({ messages, children, hidden = false }: LiveRegionProps): ReactElement {
  if (messages === undefined) {
    return (
      <div role="status" className={hidden ? 'kern-sr-only' : undefined}>
        {children}
      </div>
    );
  }
  return (
    <div role="status" aria-live="polite" aria-relevant="additions" aria-atomic="false" className="kern-sr-only">
      {messages.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
