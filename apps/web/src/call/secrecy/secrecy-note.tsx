import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';
import { useAllEncrypted } from './use-all-encrypted';

/** Beside the call: that nobody outside of these browsers can see or hear it, once that is so of everybody in it. */
export function SecrecyNote(): ReactElement {
  const { t } = useTranslation('call');
  const isAll = useAllEncrypted();
  return (
    <>
      <div role="status">
        {isAll ? <Badge kind="success">{t('secrecy.on')}</Badge> : <Badge kind="warning">{t('secrecy.notYet')}</Badge>}
      </div>
      <details className="g-disclosure">
        <summary>{t('secrecy.about')}</summary>
        <p className="kern-body">{t('secrecy.protects')}</p>
        <p className="kern-body">{t('secrecy.protectsNot')}</p>
      </details>
    </>
  );
}
