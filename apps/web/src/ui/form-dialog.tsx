import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

export interface FormDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a modal dialog. Its content is there only while it is open, so that it begins anew each time. */
export function FormDialog({ open, title, onClose, children }: FormDialogProps): ReactElement {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="kern-dialog g-form-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <div className="kern-dialog__header">
            <h2 className="kern-title kern-title--large" id={id}>
              {title}
            </h2>
            <Button variant="tertiary" icon="close" iconOnly onClick={onClose}>
              {t('action.cancel')}
            </Button>
          </div>
          <div className="kern-dialog__body">{children}</div>
        </>
      )}
    </dialog>
  );
}
