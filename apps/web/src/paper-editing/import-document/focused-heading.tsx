import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** The heading of what has just appeared: the focus goes there, so that nobody has to look for it. */
export function FocusedHeading({ children }: { readonly children: ReactNode }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h4 ref={heading} tabIndex={-1} className="g-h4">
      {children}
    </h4>
  );
}
