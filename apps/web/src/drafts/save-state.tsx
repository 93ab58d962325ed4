import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant, formatTime } from '../i18n/dates';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { TypedDraft } from './use-draft';

type Kept = Pick<TypedDraft<unknown>, 'unsaved' | 'keeping'>;

export interface SaveStateProps {
  readonly draft: Kept;
  readonly saving: boolean;
}

/** Whether what stands on the page is saved, or kept as a draft and since when. Told politely when it changes. */
export function SaveState({ draft: { unsaved, keeping }, saving }: SaveStateProps): ReactElement {
  const { t } = useTranslation('common');
  const { phase, savedAt } = keeping;
  const words = (): string => {
    if (saving) return t('saveState.saving');
    if (!unsaved) return t('saveState.saved');
    if (phase === 'away') return t('saveState.away');
    return phase === 'kept' && savedAt !== null
      ? t('saveState.kept', { time: formatTime(savedAt) })
      : t('saveState.unsaved');
  };
  return (
    <p role="status" className="g-save-state" title={phase === 'kept' ? t('saveState.keptHint') : undefined}>
      <Icon name={unsaved ? 'edit' : 'check'} />
      {words()}
    </p>
  );
}

export interface DraftNotesProps {
  readonly draft: Pick<TypedDraft<unknown>, 'restoredFrom' | 'discard' | 'behind' | 'keeping'>;
  /** The page itself says that what is saved is newer. */
  readonly saysBehind?: boolean;
}

/**
 * What there is to know about what was typed: it is back from an earlier visit or another device, lies there in another
 * wording, or is older than what somebody has saved.
 */
export function DraftNotes({ draft, saysBehind = false }: DraftNotesProps): ReactElement {
  const { t } = useTranslation('common');
  const { restoredFrom, discard, behind, keeping } = draft;
  return (
    <>
      {keeping.elsewhereAt !== null && (
        <Alert
          kind="warning"
          role="alert"
          title={t('saveState.elsewhere', { at: formatShortInstant(keeping.elsewhereAt) })}
        >
          <p>{t('saveState.elsewhereText')}</p>
          <div className="g-actions">
            <Button variant="secondary" onClick={keeping.swap}>
              {t('saveState.swap')}
            </Button>
            <Button variant="secondary" onClick={keeping.choose}>
              {t('saveState.choose')}
            </Button>
          </div>
        </Alert>
      )}
      {behind && !saysBehind && (
        <Alert kind="info" title={t('saveState.behind')}>
          <p>{t('saveState.behindText')}</p>
        </Alert>
      )}
      {restoredFrom !== null && (
        <Alert kind="info" title={t('saveState.restored', { at: formatShortInstant(restoredFrom) })}>
          <p>{t('saveState.restoredText')}</p>
          <div>
            <Button variant="secondary" onClick={discard}>
              {t('saveState.discard')}
            </Button>
          </div>
        </Alert>
      )}
    </>
  );
}
