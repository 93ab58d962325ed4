import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function DashboardPage(): ReactElement {
  return <Page title="…" />;
}
