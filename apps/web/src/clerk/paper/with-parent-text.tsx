import type { Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { usePaper } from '../../api/papers';
import { QueryView } from '../../answers/query-view';

/** Waits for the text of the paper that this one belongs to. */
export function WithParentText({
  parentId,
  children,
}: {
  readonly parentId: string;
  readonly children: (base: readonly Point[]) => ReactElement;
}): ReactElement {
  return <QueryView query={usePaper(parentId)}>{({ text }) => children(text?.points ?? [])}</QueryView>;
}
