import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ModalDialog } from '../ui/modal-dialog';

export interface ConflictField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictDialogProps {
  readonly open: boolean;
  /** All fields; those in which both versions agree are not shown. */
  readonly fields: readonly ConflictField[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/**
 * Somebody else has saved in the meantime. Both versions stand side by side; nothing typed is lost, whatever is chosen
 * or not chosen here.
 */
export function ConflictDialog({ open, fields, onKeepMine, onTakeTheirs, onClose }: ConflictDialogProps): ReactElement {
  const { t } = useTranslation('common');
  const differing = fields.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <ModalDialog
      open={open}
      title={t('conflict.title')}
      className="g-conflict"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('conflict.later')}
          </Button>
          <Button variant="secondary" onClick={onTakeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
        </>
      }
    >
      <p>{t(differing.length === 0 ? 'conflict.same' : 'conflict.text')}</p>
      {differing.map(({ label, mine, theirs }) => (
        <section key={label} className="g-conflict__field" aria-label={label}>
          <h3 className="g-h4">{label}</h3>
          <div>
            <p className="g-muted g-small">{t('conflict.mine')}</p>
            <p className="g-conflict__text">{mine === '' ? t('conflict.empty') : mine}</p>
          </div>
          <div>
            <p className="g-muted g-small">{t('conflict.theirs')}</p>
            <p className="g-conflict__text">{theirs === '' ? t('conflict.empty') : theirs}</p>
          </div>
        </section>
      ))}
    </ModalDialog>
  );
}
