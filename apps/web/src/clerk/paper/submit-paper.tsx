import { PROBLEMS, type FieldProblem, type PaperDetail } from '@gremia/contracts';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem';
import { useSubmitPaper } from '../../api/papers';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';

export interface SubmitPaperProps {
  readonly paper: PaperDetail;
  /** Brings what is unsaved to the server first; false means that this did not work and has been told. */
  readonly save: () => Promise<boolean>;
  readonly onSubmitted: (paper: PaperDetail) => void;
  /** What it still lacks: told before anybody is asked to confirm. */
  readonly gaps: () => readonly FieldProblem[];
  readonly onFailure: (error: unknown) => void;
  /** What is to be read before the answer. */
  readonly children?: ReactNode;
}

export function SubmitPaper({ paper, save, gaps, onSubmitted, onFailure, children }: SubmitPaperProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const submit = useSubmitPaper(paper.id);
  const begin = (): void => {
    const errors = gaps();
    if (errors.length === 0) return setOpen(true);
    onFailure(new ApiProblem('invalid-input', PROBLEMS['invalid-input'][1], 422, null, [...errors]));
  };
  const confirm = async (): Promise<void> => {
    const saved = await save();
    if (!saved) return setOpen(false);
    try {
      onSubmitted(await submit.mutateAsync(undefined));
    } catch (error) {
      // The sentence belongs beside the fields that it is about.
      onFailure(error);
      setOpen(false);
    }
  };
  return (
    <>
      <Button onClick={begin}>{t('paper.submit')}</Button>
      <ConfirmDialog
        open={open}
        title={t('paper.submitTitle')}
        confirmLabel={t(paper.kind === 'amendment' ? 'paper.submitConfirmAmendment' : 'paper.submitConfirm')}
        busy={submit.isPending}
        onCancel={() => setOpen(false)}
        onConfirm={() => void confirm()}
      >
        <p>{t(paper.kind === 'amendment' ? 'paper.submitAmendment' : 'paper.submitText')}</p>
        {children}
      </ConfirmDialog>
    </>
  );
}
