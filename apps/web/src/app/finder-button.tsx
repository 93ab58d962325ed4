import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { withTexts } from '../i18n/with-texts';

/** Fetched by those who look for something. */
const FinderDialog = lazy(
  withTexts(['finder', 'words'], async () => ({ default: (await import('../finder/finder-dialog')).FinderDialog })),
);

/** Opens the search over everything, also with Ctrl+K or ⌘K; for those who are signed in. */
export function FinderButton(): ReactElement | null {
  const { t } = useTranslation();
  const signedIn = (useSession().data?.person ?? null) !== null;
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!signedIn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      // What a dialog asks is answered first.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      setAsked(true);
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [signedIn]);
  if (!signedIn) return null;
  return (
    <>
      <button
        type="button"
        className="g-bar__button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <i className="kern-icon kern-icon--search" aria-hidden="true" />
        {t('shell.find')}
        <kbd className="g-bar__key" aria-hidden="true">
          {t('shell.findKey')}
        </kbd>
      </button>
      {asked &&
        // Not in the menu: on a narrow page it is folded away, and with it whatever is in it.
        createPortal(
          <Suspense fallback={null}>
            <FinderDialog open={open} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
