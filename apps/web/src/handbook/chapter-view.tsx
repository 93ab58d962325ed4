import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { WithContents } from '../ui/contents/with-contents';
import { Page } from '../ui/page';
import { Section } from '../ui/section';
import { BlockView } from './block-view';
import type { Chapter, Part } from './chapter';
import { CHAPTER_NAMES, type ChapterName } from './chapters';
import './handbook.css';

interface ChapterViewProps {
  readonly chapter: Chapter;
  /** Null: the page before all chapters. */
  readonly name: ChapterName | null;
}

/** A chapter with its contents beside it and the way to the others above. The handbook is German everywhere. */
export function ChapterView({ chapter, name }: ChapterViewProps): ReactElement {
  const { t, i18n } = useTranslation('handbook');
  useArrivalAtPart();
  return (
    <Page
      title={chapter.title}
      titleLang="de"
      width="wide"
      {...(name === null ? {} : { preline: t('title') })}
      actions={
        <Button variant="tertiary" onClick={() => void printWhole()}>
          {t('print')}
        </Button>
      }
    >
      <nav aria-label={t('chapters')} className="handbook-chapters g-no-print">
        <Link to="/hilfe" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {t('beginning')}
        </Link>
        {CHAPTER_NAMES.map((chapter) => (
          <Link key={chapter} to="/hilfe/$chapter" params={{ chapter }} activeProps={{ 'aria-current': 'page' }}>
            {t(`chapter.${chapter}`)}
          </Link>
        ))}
      </nav>
      {i18n.language !== 'de' && <p className="g-muted">{t('germanOnly')}</p>}
      <WithContents>
        <div lang="de" className="handbook">
          {chapter.blocks.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
          {chapter.parts.map((part) => (
            <PartView key={part.id} part={part} level={2} />
          ))}
        </div>
      </WithContents>
    </Page>
  );
}

function PartView({ part, level }: { readonly part: Part; readonly level: 2 | 3 }): ReactElement {
  return (
    <Section title={part.title} id={part.id} level={level}>
      {part.blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      {part.parts.map((each) => (
        <PartView key={each.id} part={each} level={3} />
      ))}
    </Section>
  );
}

/** The chapter comes after its address: what that leads to can be gone to only now. */
function useArrivalAtPart(): void {
  const part = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    const heading = document.getElementById(decodeURIComponent(part))?.querySelector<HTMLElement>('h2, h3');
    if (heading === undefined || heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }, [part]);
}

/** Pictures that nobody has come to yet are fetched first, else their places stay empty on paper. */
async function printWhole(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.handbook img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  window.print();
}
