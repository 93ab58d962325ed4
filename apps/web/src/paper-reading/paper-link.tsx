import type { PaperReference } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { keepTogether } from '../i18n/keep-together';
import type { ReadingSurface } from './reading-surface';

interface PaperLinkProps {
  readonly paper: Pick<PaperReference, 'id' | 'number' | 'title'>;
  readonly surface: ReadingSurface;
}

/** Another paper by number and title. */
export const PaperLink = ({ paper: { id, number, title }, surface }: PaperLinkProps): ReactElement => (
  <Link className="kern-link" lang="de" to={surface.paper} params={{ id }}>
    {keepTogether(number === null ? title : `${number} ${title}`)}
  </Link>
);
