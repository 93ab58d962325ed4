import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function Footer(): ReactElement {
  const { t } = useTranslation();
  return (
    <footer className="g-footer">
      <ul className="g-footer__links">
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
      <p className="kern-body kern-body--small">{t('footer.licence')}</p>
    </footer>
  );
}
