import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function AccessibilityPage(): ReactElement {
  return <Page title="…" />;
}
