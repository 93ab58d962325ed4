import { useEffect, useRef, useState, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon';

interface Entry {
  readonly id: string;
  readonly title: string;
}

/** Fewer parts than these are seen at a glance. */
const WORTH_A_LIST = 3;

/**
 * A long text with its contents beside it, where there is room, or above: the part that is read is marked, and the way
 * back to the top is never far. The contents are the headings of the text itself.
 */
export function WithContents({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('paper');
  const text = useRef<HTMLDivElement>(null);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    const element = text.current;
    if (element === null) return;
    const read = (): void => setEntries((known) => sameOr(known, headingsOf(element)));
    read();
    const observer = new MutationObserver(read);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = text.current;
    if (element === null || typeof IntersectionObserver === 'undefined') return;
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes)
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        setHere(entries.find(({ id }) => seen.has(id))?.id ?? null);
      },
      { rootMargin: '0px 0px -60% 0px' },
    );
    for (const { id } of entries) {
      const part = document.getElementById(id);
      if (part !== null) observer.observe(part);
    }
    return () => observer.disconnect();
  }, [entries]);
  const [isFarDown, setFarDown] = useState(false);
  useEffect(() => {
    const follow = (): void => setFarDown(window.scrollY > window.innerHeight);
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    return () => window.removeEventListener('scroll', follow);
  }, []);
  const lead = (event: MouseEvent, id: string): void => {
    event.preventDefault();
    const heading = document.getElementById(id)?.querySelector<HTMLElement>(HEADING);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
  const toTop = (event: MouseEvent): void => {
    event.preventDefault();
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('#inhalt h1')?.focus({ preventScroll: true });
  };
  return (
    <div className="g-reading">
      {entries.length >= WORTH_A_LIST && (
        <nav className="g-contents g-no-print" aria-label={t('contents')}>
          <details open={isWide()}>
            <summary className="g-contents__title">{t('contents')}</summary>
            <ul className="g-contents__list">
              {entries.map(({ id, title }) => (
                <li key={id}>
                  <a
                    className="g-contents__link"
                    href={`#${id}`}
                    aria-current={id === here ? 'location' : undefined}
                    onClick={(event) => lead(event, id)}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </details>
          <a className={`g-contents__top${isFarDown ? '' : ' g-contents__top--near'}`} href="#inhalt" onClick={toTop}>
            <Icon name="arrow-up" />
            {t('toTop')}
          </a>
        </nav>
      )}
      <div ref={text} className="g-reading__text">
        {children}
      </div>
    </div>
  );
}

const isWide = (): boolean =>
  typeof window !== 'undefined' && (window.matchMedia?.('(min-width: 64rem)').matches ?? false);

const PARTS = 'section:has(> .g-section__head > h2), article.g-minutes-item';
const HEADING = ':scope > .g-section__head > h2, :scope > h3';

/** Every part of the text that has a heading of its own; it gets an address where it has none. */
function headingsOf(text: HTMLElement): readonly Entry[] {
  return [...text.querySelectorAll<HTMLElement>(PARTS)].flatMap((part) => {
    const title = part.querySelector(HEADING)?.textContent ?? '';
    if (title === '') return [];
    if (part.id === '') part.id = addressOf(title);
    return [{ id: part.id, title }];
  });
}

const addressOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/gu, '');

const sameOr = (known: readonly Entry[], next: readonly Entry[]): readonly Entry[] =>
  JSON.stringify(known) === JSON.stringify(next) ? known : next;
