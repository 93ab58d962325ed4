import type { PaperDetail } from '@gremia/contracts';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeletePaper, useSubmitPaper, useWithdrawPaper } from '../api/papers';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';

type Step = 'submit' | 'delete' | 'withdraw';

interface MotionStepProps {
  readonly step: Step;
  readonly paper: PaperDetail;
  /** Brings unsaved text to the server first; false when that failed. */
  readonly before?: () => Promise<boolean>;
  readonly onDone?: () => void;
  /** What is to be read before the answer. */
  readonly children?: ReactNode;
}

/** Handing in, throwing away, taking back: each asks first and says what follows. */
export function MotionStep({ step, paper, before, onDone, children }: MotionStepProps): ReactElement {
  const { t } = useTranslation('member');
  const [asking, setAsking] = useState(false);
  const steps = {
    submit: useSubmitPaper(paper.id),
    withdraw: useWithdrawPaper(paper.id),
    delete: useDeletePaper(paper.id),
  };
  const { mutate, isPending, error, reset } = steps[step];
  const close = (): void => {
    reset();
    setAsking(false);
  };
  const confirm = async (): Promise<void> => {
    if (before !== undefined && !(await before())) return close();
    mutate(undefined, {
      onSuccess: () => {
        close();
        onDone?.();
      },
    });
  };
  return (
    <>
      <Button
        variant={step === 'submit' ? 'primary' : 'tertiary'}
        {...(step === 'delete' ? { icon: 'delete' } : {})}
        onClick={() => setAsking(true)}
      >
        {t(`motion.${step}`)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(`motion.ask.${step}.title`)}
        confirmLabel={t(step === 'submit' && paper.kind === 'amendment' ? 'motion.confirm' : `motion.${step}`)}
        danger={step !== 'submit'}
        busy={isPending}
        error={error}
        onConfirm={() => void confirm()}
        onCancel={close}
      >
        <p>
          {t(
            step === 'submit' && paper.kind === 'amendment' ? 'motion.ask.submit.amendment' : `motion.ask.${step}.text`,
          )}
        </p>
        {children}
      </ConfirmDialog>
    </>
  );
}
