import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function HomePage(): ReactElement {
  return <Page title="…" />;
}
