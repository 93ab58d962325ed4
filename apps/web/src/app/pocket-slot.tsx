import { lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import { holdsRole, useSession } from '../api/session';
import { withTexts } from '../i18n/with-texts';

/** Of no use to the public, which does not load it. Where it cannot be loaded, pages go on without it. */
const Pocket = lazy<ComponentType>(() =>
  withTexts(['live'], () => import('../pocket/pocket'))().catch(() => ({ default: () => null })),
);

export function PocketSlot(): ReactElement | null {
  const { data: session } = useSession();
  if (!holdsRole(session, ['member', 'chair'])) return null;
  return (
    <Suspense>
      <Pocket />
    </Suspense>
  );
}
