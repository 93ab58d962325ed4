import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HandbookLink } from '../handbook/handbook-link';
import { foreignTimeZone } from '../i18n/dates';

/** Keeps the name of the licence on one line: browsers break behind a hyphen. */
const WORD_JOINER = '\u2060';

export function Footer(): ReactElement {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const zone = foreignTimeZone();
  return (
    <footer className="g-footer">
      <ul className="g-footer__links">
        <li>
          <HandbookLink path={path}>{t('footer.handbook')}</HandbookLink>
        </li>
        <li>
          <Link className="kern-link" to="/leichte-sprache">
            {t('footer.easy')}
          </Link>
        </li>
        <li>
          <Link className="kern-link" to="/barrierefreiheit">
            {t('footer.accessibility')}
          </Link>
        </li>
        <li>
          <Link className="kern-link" to="/barrierefreiheit" hash="rueckmeldung">
            {t('footer.feedback')}
          </Link>
        </li>
        <li>
          <a className="kern-link" href="/api/openapi.json">
            {t('footer.api')}
          </a>
        </li>
      </ul>
      {zone !== null && (
        <p className="kern-body kern-body--small" role="note">
          {t('footer.timeZone', { zone: zone.replaceAll('_', ' ') })}
        </p>
      )}
      <p className="kern-body kern-body--small">{t('footer.licence').replace('-', `-${WORD_JOINER}`)}</p>
    </footer>
  );
}
