import type { PaperDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeletePaper, useSubmitPaper, useWithdrawPaper } from '../api/papers';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';

interface MotionActionsProps {
  readonly paper: PaperDetail;
  /** Text on the page that the server does not have: handing in now would hand in the older one. */
  readonly unsaved: boolean;
  readonly onDeleted: () => void;
}

type Step = 'submit' | 'delete' | 'withdraw';

/** Handing in, throwing away, taking back: each asks first and says what follows. */
export function MotionActions({ paper, unsaved, onDeleted }: MotionActionsProps): ReactElement | null {
  const { t } = useTranslation('member');
  const [asked, setAsked] = useState<Step | null>(null);
  const [held, setHeld] = useState(false);
  const submit = useSubmitPaper(paper.id);
  const withdraw = useWithdrawPaper(paper.id);
  const remove = useDeletePaper(paper.id);
  const close = (): void => {
    setAsked(null);
    for (const step of [submit, withdraw, remove]) step.reset();
  };
  const draft = paper.state === 'draft';
  const withdrawable = paper.mayEdit && (paper.state === 'submitted' || paper.state === 'scheduled');
  if (!draft && !withdrawable) return null;

  const dialogs: Record<Step, { readonly run: () => void; readonly busy: boolean; readonly error: unknown; readonly danger: boolean }> = {
    submit: { run: () => submit.mutate(undefined, { onSuccess: close }), busy: submit.isPending, error: submit.error, danger: false },
    withdraw: { run: () => withdraw.mutate(undefined, { onSuccess: close }), busy: withdraw.isPending, error: withdraw.error, danger: true },
    delete: { run: () => remove.mutate(undefined, { onSuccess: onDeleted }), busy: remove.isPending, error: remove.error, danger: true },
  };
  return (
    <>
      {draft && (
        <>
          <Button onClick={() => (unsaved ? setHeld(true) : setAsked('submit'))}>{t('motion.submit')}</Button>
          <Button variant="tertiary" icon="delete" onClick={() => setAsked('delete')}>
            {t('motion.delete')}
          </Button>
        </>
      )}
      {held && unsaved && (
        <p role="alert" className="kern-error">
          {t('motion.saveFirst')}
        </p>
      )}
      {withdrawable && (
        <Button variant="tertiary" onClick={() => setAsked('withdraw')}>
          {t('motion.withdraw')}
        </Button>
      )}
      {(['submit', 'delete', 'withdraw'] as const).map((step) => {
        const { run, busy, error, danger } = dialogs[step];
        return (
          <ConfirmDialog
            key={step}
            open={asked === step}
            title={t(`motion.ask.${step}.title`)}
            confirmLabel={t(`motion.${step}`)}
            danger={danger}
            busy={busy}
            error={error}
            onConfirm={run}
            onCancel={close}
          >
            <p>{t(`motion.ask.${step}.text`)}</p>
          </ConfirmDialog>
        );
      })}
    </>
  );
}
