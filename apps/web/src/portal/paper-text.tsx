import type { PortalPaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionNotes, TextAsResolved } from '../ui/correction-notes';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { PointList } from '../ui/point-list';
import { Section } from '../ui/section';

/**
 * The text: as resolved where it is resolved, with the comparison; as proposed otherwise; an amendment as what it
 * changes.
 */
export function PaperText({ paper }: { readonly paper: PortalPaperDetail }): ReactElement | null {
  const { t } = useTranslation('portal');
  const { text, resolution, resolutionMarked, corrections, resolvedText, marked } = paper;
  if (marked !== null) {
    return (
      <Section title={t('paper.change')}>
        <MarkedTextWithSwitch points={marked} startOnlyChanged />
      </Section>
    );
  }
  if (resolution !== null) {
    return (
      <>
        <Section title={t('paper.resolution')}>
          <p className="g-muted g-small">{t('paper.resolutionHint')}</p>
          <CorrectionNotes corrections={corrections} />
          <div className="g-text-sheet">
            <PointList points={resolution.points} />
          </div>
          <TextAsResolved points={resolvedText?.points ?? null} />
        </Section>
        {resolutionMarked !== null && resolutionMarked.some(({ change }) => change !== 'equal') && (
          <Section title={t('paper.compare')}>
            <MarkedTextWithSwitch points={resolutionMarked} />
          </Section>
        )}
      </>
    );
  }
  if (text === null || text.points.length === 0) return null;
  return (
    <Section title={t('paper.proposal')}>
      <div className="g-text-sheet">
        <PointList points={text.points} />
      </div>
    </Section>
  );
}
