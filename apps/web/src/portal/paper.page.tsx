import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function PaperPage(): ReactElement {
  return <Page title="…" />;
}
