import type { PortalSearchHit } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../i18n/dates';
import { keepTogether, listed } from '../../i18n/keep-together';
import { namesBody } from '../../states/names-body';
import { usePaperStanding } from '../../states/state-badge';
import { Excerpt } from '../../ui/excerpt';

/** Something that was found: what it is and how far, and the words around those that were looked for. */
export function SearchHit({ hit }: { readonly hit: PortalSearchHit }): ReactElement {
  const { t } = useTranslation('portal');
  const { kind, id, title, excerpt } = hit;
  const standing = useStanding(hit);
  const facts = useFacts(hit);
  return (
    <li className="g-entry g-entry--plain">
      <p className="g-hit__kind">{kind === 'meeting' ? t('search.meeting') : facts.kind}</p>
      <h2 className="g-entry__title">
        <Link
          className="kern-link"
          lang="de"
          to={kind === 'paper' ? '/drucksachen/$id' : '/sitzungen/$id'}
          params={{ id }}
        >
          {keepTogether(title)}
        </Link>
      </h2>
      <p className="g-muted g-small">
        {standing !== null && (
          <>
            <strong className="g-hit__standing">{standing}</strong>
            {'\u00A0· '}
          </>
        )}
        {facts.more}
      </p>
      {excerpt.includes('<b>') && <Excerpt text={excerpt} />}
    </li>
  );
}

function useStanding({ paperState, result }: PortalSearchHit): string | null {
  const standingOf = usePaperStanding();
  return paperState === null ? null : standingOf({ state: paperState, result });
}

function useFacts(hit: PortalSearchHit): { readonly kind: string; readonly more: string } {
  const { t } = useTranslation(['portal', 'words']);
  const { title, number, date, paperKind, committee, startsAt } = hit;
  const kind = paperKind === null ? '' : t(`words:paperKind.${paperKind}`);
  return {
    kind: keepTogether([kind, number ?? ''].join(' ').trim()),
    more:
      startsAt === null
        ? listed([date === null ? null : t('search.submitted', { day: formatDay(date) })])
        : listed([committee !== null && namesBody(title, committee) ? null : committee, formatInstant(startsAt)]),
  };
}
