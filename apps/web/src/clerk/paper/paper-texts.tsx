import type { PaperDetail } from '@gremia/contracts';
import { fullLabel } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentList } from '../../ui/amendments/amendment-list';
import { ButtonLink } from '../../ui/button-link';
import { CorrectionNotes, TextAsResolved } from '../../ui/correction-notes';
import { MarkedTextWithSwitch } from '../../ui/marked-text.switch';
import { PointList } from '../../ui/point-list';
import { Section } from '../../ui/section';

/** The texts of a paper for the office: resolved, compared, amended, reasoned. */
export function PaperTexts({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'portal', 'synopsis', 'words']);
  const {
    text,
    resolution,
    resolutionMarked,
    corrections,
    resolvedText,
    amendment,
    amendments,
    reasons,
    pointReasons,
  } = paper;
  return (
    <>
      {resolution !== null && (
        <Section title={t('portal:paper.resolution')}>
          <CorrectionNotes corrections={corrections} />
          <div className="g-text-sheet">
            <PointList points={resolution.points} />
          </div>
          <TextAsResolved points={resolvedText?.points ?? null} />
        </Section>
      )}
      {resolutionMarked !== null && resolutionMarked.some(({ change }) => change !== 'equal') && (
        <Section title={t('portal:paper.compare')}>
          <MarkedTextWithSwitch points={resolutionMarked} />
        </Section>
      )}
      {amendment !== null && (
        <Section title={t('portal:paper.change')}>
          <MarkedTextWithSwitch points={amendment.marked} startOnlyChanged />
        </Section>
      )}
      {amendment === null && resolution === null && text !== null && text.points.length > 0 && (
        <Section title={t('paper.text')}>
          <div className="g-text-sheet">
            <PointList points={text.points} />
          </div>
        </Section>
      )}
      {amendments.length > 0 && (
        <Section
          title={t('portal:paper.amendments')}
          actions={
            amendments.length > 1 && (
              <ButtonLink variant="secondary" to="/verwaltung/drucksachen/$id/synopse" params={{ id: paper.id }}>
                {t('synopsis:link')}
              </ButtonLink>
            )
          }
        >
          <AmendmentList of={paper.id} amendments={amendments} paperPath="/verwaltung/drucksachen/$id" />
        </Section>
      )}
      {(reasons.trim() !== '' || Object.values(pointReasons).some((reason) => reason.trim() !== '')) && (
        <Section title={t('paper.reasons')}>
          {reasons.trim() !== '' && (
            <p className="g-prose" lang="de">
              {reasons}
            </p>
          )}
          {Object.entries(pointReasons)
            .filter(([, reason]) => reason.trim() !== '')
            .map(([id, reason]) => (
              <p key={id} className="g-prose">
                <strong>{fullLabel(text?.points ?? [], id)}</strong> {reason}
              </p>
            ))}
        </Section>
      )}
    </>
  );
}
