import type { PaperSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether, listed } from '../i18n/keep-together';
import { usePaperStanding } from '../states/state-badge';
import { OutdatedBadge } from '../paper-reading/versions/outdated';

interface PaperLineProps {
  readonly paper: PaperSummary;
  /** A draft of one's own opens in the editor. */
  readonly editDrafts?: boolean;
}

export function PaperLine({ paper, editDrafts = false }: PaperLineProps): ReactElement {
  const { t } = useTranslation('words');
  const standingOf = usePaperStanding();
  const to = editDrafts && paper.state === 'draft' ? '/mitglied/antrag/$id' : '/mitglied/drucksachen/$id';
  const { number, result, state } = paper;
  const facts = listed([
    state !== 'decided' && result !== null ? result : null,
    number,
    t(`paperKind.${paper.kind}`),
    paper.originators.map(({ name }) => name).join(', '),
    paper.public ? null : t('nonPublic'),
  ]);
  return (
    <li className="g-lines__line">
      <span>
        <Link className="kern-link" to={to} params={{ id: paper.id }}>
          {keepTogether(paper.title)}
        </Link>
        <span className="g-lines__more">
          <strong>{standingOf(paper)}</strong>
          {`\u00A0· ${facts}`}
        </span>
      </span>
      {paper.outdated && <OutdatedBadge />}
    </li>
  );
}
