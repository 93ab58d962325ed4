import type { PaperSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { Badge } from '../ui/badge';
import { PaperStateBadge } from '../states/state-badge';
import { OutdatedBadge } from '../paper-reading/versions/outdated';

interface PaperLineProps {
  readonly paper: PaperSummary;
  /** A draft of one's own opens in the editor. */
  readonly editDrafts?: boolean;
}

export function PaperLine({ paper, editDrafts = false }: PaperLineProps): ReactElement {
  const { t } = useTranslation('words');
  const to = editDrafts && paper.state === 'draft' ? '/mitglied/antrag/$id' : '/mitglied/drucksachen/$id';
  const who = paper.originators.map(({ name }) => name).join(', ');
  return (
    <li className="g-lines__line">
      <span>
        <Link className="kern-link" to={to} params={{ id: paper.id }}>
          {keepTogether(paper.number === null ? paper.title : `${paper.number} ${paper.title}`)}
        </Link>
        <span className="g-lines__more">
          {t(`paperKind.${paper.kind}`)}
          {who !== '' && `, ${who}`}
          {!paper.public && `, ${t('nonPublic')}`}
        </span>
      </span>
      <span className="g-row">
        {paper.outdated && <OutdatedBadge />}
        {paper.state !== 'decided' && paper.result !== null && <Badge>{paper.result}</Badge>}
        <PaperStateBadge state={paper.state} result={paper.result} />
      </span>
    </li>
  );
}
