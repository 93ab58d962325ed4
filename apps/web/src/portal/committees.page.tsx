import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function CommitteesPage(): ReactElement {
  return <Page title="…" />;
}
