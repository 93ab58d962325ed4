import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function PapersPage(): ReactElement {
  return <Page title="…" />;
}
