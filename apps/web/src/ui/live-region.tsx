import type { ReactElement, ReactNode } from 'react';

/** Told to screen readers when it changes; `assertive` only for what cannot wait, such as a lost connection. Keep it mounted: a region that appears together with its text is not read. */
export const LiveRegion = ({
  children,
  assertive = false,
  hidden = false,
}: {
  readonly children: ReactNode;
  readonly assertive?: boolean;
  readonly hidden?: boolean;
}): ReactElement => (
  <div role={assertive ? 'alert' : 'status'} className={hidden ? 'kern-sr-only' : 'g-live'}>
    {children}
  </div>
);
