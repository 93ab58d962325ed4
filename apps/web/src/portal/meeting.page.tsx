import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function MeetingPage(): ReactElement {
  return <Page title="…" />;
}
