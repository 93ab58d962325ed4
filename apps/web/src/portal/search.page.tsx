import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function SearchPage(): ReactElement {
  return <Page title="…" />;
}
