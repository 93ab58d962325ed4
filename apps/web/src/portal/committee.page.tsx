import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function CommitteePage(): ReactElement {
  return <Page title="…" />;
}
