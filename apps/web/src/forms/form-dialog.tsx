import { useId, type ReactElement, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ModalDialog } from '../ui/modal-dialog';
import { Form } from './form';
import type { CheckedForm } from './use-checked-form';

export interface FormDialogProps<Typed extends FieldValues, Sent> {
  readonly form: CheckedForm<Typed, Sent>;
  readonly open: boolean;
  readonly title: string;
  /** Names the act: "Sitzung unterbrechen", never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly className?: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/**
 * Asks before something happens, and for what it needs. What is typed stays when the dialog is closed; what was refused
 * of it is forgotten then.
 */
export function FormDialog<Typed extends FieldValues, Sent>(props: FormDialogProps<Typed, Sent>): ReactElement {
  const { form, open, title, confirmLabel, danger = false, className, onCancel, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const cancel = (): void => {
    form.clear();
    onCancel();
  };
  return (
    <ModalDialog
      open={open}
      title={title}
      {...(className === undefined ? {} : { className })}
      onClose={cancel}
      footer={
        <>
          <Button variant="secondary" onClick={cancel}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" form={id} variant={danger ? 'danger' : 'primary'} busy={form.busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <Form form={form} id={id} className="g-stack" keptOnClose>
        {children}
      </Form>
    </ModalDialog>
  );
}
