import { ownValue, type PaperDetail } from '@gremia/contracts';
import { citationsOf, walk } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionNotes, TextAsResolved } from '../ui/correction-notes';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { PointList } from '../ui/point-list';
import { Section } from '../ui/section';

/** The text: as resolved once it is, else an amendment with its marks, else the proposal. */
export function PaperText({ paper }: { readonly paper: PaperDetail }): ReactElement | null {
  const { t } = useTranslation('member');
  if (paper.resolutionMarked !== null) {
    return (
      <Section title={t('paper.resolution')}>
        <CorrectionNotes corrections={paper.corrections} />
        <MarkedTextWithSwitch points={paper.resolutionMarked} startWith="new" />
        <TextAsResolved points={paper.resolvedText?.points ?? null} />
      </Section>
    );
  }
  if (paper.amendment !== null) {
    return (
      <Section title={t('paper.changes')}>
        <MarkedTextWithSwitch points={paper.amendment.marked} startOnlyChanged />
      </Section>
    );
  }
  if (paper.text === null) return null;
  return (
    <Section title={t('paper.text')}>
      <PointList points={paper.text.points} />
    </Section>
  );
}

/** The reasons as a whole and point by point, each under the number it belongs to. */
export function PaperReasons({ paper }: { readonly paper: PaperDetail }): ReactElement | null {
  const { t } = useTranslation('member');
  const points = paper.text?.points ?? [];
  const citations = citationsOf(points);
  const perPoint = walk(points).flatMap(({ point: { id } }) => {
    const text = ownValue(paper.pointReasons, id)?.trim() ?? '';
    return text === '' ? [] : [{ id, number: citations.get(id) ?? '', text }];
  });
  if (paper.reasons.trim() === '' && perPoint.length === 0) return null;
  return (
    <Section title={t('paper.reasons')}>
      {paper.reasons.trim() !== '' && <p className="g-prose">{paper.reasons}</p>}
      {perPoint.map(({ id, number, text }) => (
        <div key={id}>
          {number !== '' && <h3 className="g-h4">{t('paper.reasonsOf', { number })}</h3>}
          <p className="g-prose">{text}</p>
        </div>
      ))}
    </Section>
  );
}
