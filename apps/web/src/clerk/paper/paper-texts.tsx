import type { PaperDetail } from '@gremia/contracts';
import { fullLabel } from '@gremia/resolution';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { CorrectionNotes } from '../../ui/correction-notes';
import { MarkedTextWithSwitch } from '../../ui/marked-text.switch';
import { PointList } from '../../ui/point-list';
import { Section } from '../../ui/section';
import { OutdatedBadge } from '../../ui/versions/outdated';

/** The texts of a paper for the office: resolved, compared, amended, reasoned. */
export function PaperTexts({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'portal', 'synopsis', 'words']);
  const { text, resolution, resolutionMarked, corrections, resolvedText, amendment, amendments, reasons, pointReasons } = paper;
  return (
    <>
      {resolution !== null && (
        <Section title={t('portal:paper.resolution')}>
          <CorrectionNotes corrections={corrections} resolved={resolvedText?.points ?? null} />
          <div className="g-text-sheet">
            <PointList points={resolution.points} />
          </div>
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
          {amendments.map(({ paperId, number, title, marked, outdated }) => (
            <article key={paperId} className="g-amendment">
              <h3 className="g-h3">
                <Link className="kern-link" to="/verwaltung/drucksachen/$id" params={{ id: paperId }}>
                  {number ?? t('words:paperState.draft')} {title}
                </Link>
              </h3>
              {outdated === true && (
                <div>
                  <OutdatedBadge />
                </div>
              )}
              <MarkedTextWithSwitch points={marked} startOnlyChanged />
            </article>
          ))}
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
