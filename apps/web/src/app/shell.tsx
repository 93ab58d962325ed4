import { Outlet } from '@tanstack/react-router';
import { useRef, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WithPin } from '../call/pin/with-pin';
import { Footer } from './footer';
import { Header } from './header';
import { PocketSlot } from './pocket-slot';

/** Everything around a page: skip link, header with navigation, main, footer. */
export function Shell({ children }: { readonly children?: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  };
  return (
    <WithPin>
      <div className="g-shell">
        <a className="g-skip-link" href="#inhalt" onClick={skip}>
          {t('shell.skip')}
        </a>
        <Header />
        <PocketSlot />
        <main id="inhalt" ref={main} tabIndex={-1} className="g-main">
          {children ?? <Outlet />}
        </main>
        <Footer />
      </div>
    </WithPin>
  );
}
