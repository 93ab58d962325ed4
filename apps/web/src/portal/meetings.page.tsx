import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function MeetingsPage(): ReactElement {
  return <Page title="…" />;
}
