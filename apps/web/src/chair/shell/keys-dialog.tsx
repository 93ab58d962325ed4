import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HandbookLink } from '../../handbook/handbook-link';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { ModalDialog } from '../../ui/modal-dialog';
import { DESK_KEYS } from './desk-keys';
import type { DeskKeys } from './use-desk-keys';

/** All keys of the desk, and the switch for those whose speech input or hand presses letters by itself. */
export function KeysDialog({ keys }: { readonly keys: DeskKeys }): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <>
      <Button variant="tertiary" icon="help" iconOnly onClick={() => keys.setListed(true)}>
        {t('keys.open')}
      </Button>
      <ModalDialog open={keys.listed} title={t('keys.title')} onClose={() => keys.setListed(false)}>
        <dl className="g-keys">
          {DESK_KEYS.map(({ key, act }) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'Enter' ? t('keys.enter') : key.toUpperCase()}</kbd>
              </dt>
              <dd>{t(`keys.acts.${act}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>{t('keys.ballotKey')}</kbd>
            </dt>
            <dd>{t('keys.ballot')}</dd>
          </div>
        </dl>
        <p className="kern-body">{t('keys.note')}</p>
        <p className="kern-body">
          <HandbookLink path="/leitung" newTab>
            {t('keys.handbook')}
          </HandbookLink>
        </p>
        <CheckField label={t('keys.on')} checked={keys.on} onChange={(event) => keys.setOn(event.target.checked)} />
      </ModalDialog>
    </>
  );
}
