import type { ReactElement } from 'react';
import { Page } from '../ui/page';

export function SignInPage(): ReactElement {
  return <Page title="…" />;
}
