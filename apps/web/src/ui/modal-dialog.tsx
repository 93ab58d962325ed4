import { useEffect, useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

export interface ModalDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The body; it is there only while the dialog is open, so that it begins anew each time. */
  readonly children: ReactNode;
  /** Buttons below the body. Without them the head has a button that closes. */
  readonly footer?: ReactNode;
  readonly className?: string;
  readonly onClose: () => void;
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function ModalDialog({
  open,
  title,
  children,
  footer,
  className = '',
  onClose,
}: ModalDialogProps): ReactElement {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  // A dialog that is taken off the page while it is open would leave the focus nowhere.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`kern-dialog ${className}`.trim()}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <div className="kern-dialog__header">
            <h2 className="kern-title kern-title--large" id={titleId}>
              {title}
            </h2>
            {footer === undefined && (
              <Button variant="tertiary" icon="close" iconOnly onClick={onClose}>
                {t('action.cancel')}
              </Button>
            )}
          </div>
          <div className="kern-dialog__body">{children}</div>
          {footer !== undefined && <div className="kern-dialog__footer">{footer}</div>}
        </>
      )}
    </dialog>
  );
}
