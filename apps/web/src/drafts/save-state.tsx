import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../i18n/dates';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

export interface SaveStateProps {
  readonly unsaved: boolean;
  readonly saving: boolean;
}

/** Whether the server has what stands on the page. Told politely when it changes. */
export function SaveState({ unsaved, saving }: SaveStateProps): ReactElement {
  const { t } = useTranslation('common');
  const state = saving ? 'saving' : unsaved ? 'unsaved' : 'saved';
  return (
    <p role="status" className="g-save-state">
      <Icon name={unsaved ? 'edit' : 'check'} />
      {t(`saveState.${state}`)}
    </p>
  );
}

export interface RestoredNoteProps {
  readonly from: string | null;
  readonly onDiscard: () => void;
}

/** Tells that unsaved input of an earlier visit is back, and lets the person drop it. */
export function RestoredNote({ from, onDiscard }: RestoredNoteProps): ReactElement | null {
  const { t } = useTranslation('common');
  if (from === null) return null;
  return (
    <Alert kind="info" title={t('saveState.restored', { at: formatShortInstant(from) })}>
      <p>{t('saveState.restoredText')}</p>
      <div>
        <Button variant="secondary" onClick={onDiscard}>
          {t('saveState.discard')}
        </Button>
      </div>
    </Alert>
  );
}
