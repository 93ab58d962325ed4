import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function HallPage(): ReactElement {
  return <Page title="…" />;
}
