import type { PaperReading } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextWithSwitch } from '../resolution-text/marked-text.switch';
import { PointList } from '../resolution-text/point-list';
import { Section } from '../ui/section';
import { CorrectionNotes, TextAsResolved } from './correction-notes';

interface PaperTextProps {
  readonly paper: PaperReading;
}

/**
 * The text: as resolved where it is resolved, with the comparison; as proposed otherwise; an amendment as what it
 * changes.
 */
export function PaperText({ paper }: PaperTextProps): ReactElement | null {
  const { t } = useTranslation('paper');
  const { kind, text, resolution, marked } = paper;
  if (resolution !== null) return <Resolution {...paper} resolution={resolution} />;
  if (marked !== null) {
    return (
      <Section title={t('change')}>
        <MarkedTextWithSwitch points={marked} startOnlyChanged />
      </Section>
    );
  }
  if (text === null || text.points.length === 0) return null;
  return (
    <Section title={t(kind === 'question' || kind === 'notice' ? 'plainText' : 'proposal')}>
      <div className="g-text-sheet">
        <PointList points={text.points} />
      </div>
    </Section>
  );
}

type ResolutionProps = Pick<PaperReading, 'resolutionMarked' | 'corrections' | 'resolvedText'> & {
  readonly resolution: NonNullable<PaperReading['resolution']>;
};

function Resolution({ resolution, resolutionMarked, corrections, resolvedText }: ResolutionProps): ReactElement {
  const { t } = useTranslation('paper');
  return (
    <>
      <Section title={t('resolution')}>
        <p className="g-muted g-small">{t('resolutionHint')}</p>
        <CorrectionNotes corrections={corrections} />
        <div className="g-text-sheet">
          <PointList points={resolution.points} />
        </div>
        <TextAsResolved points={resolvedText?.points ?? null} />
      </Section>
      {resolutionMarked !== null && resolutionMarked.some(({ change }) => change !== 'equal') && (
        <Section title={t('compare')}>
          <MarkedTextWithSwitch points={resolutionMarked} startOnlyChanged />
        </Section>
      )}
    </>
  );
}
