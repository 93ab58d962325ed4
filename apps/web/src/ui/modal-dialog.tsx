import {
  createContext,
  useId,
  useLayoutEffect,
  useRef,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/** Asked before a dialog closes with what stands in it; it calls `close` or does not. */
export type CloseGuard = (close: () => void) => void;

/** Where a form in a dialog says that something would be lost. */
export const DialogCloseGuard = createContext<RefObject<CloseGuard | null> | null>(null);

export interface ModalDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The body; it is there only while the dialog is open, so that it begins anew each time. */
  readonly children: ReactNode;
  /** Buttons below the body. Without them the head has a button that closes. */
  readonly footer?: ReactNode;
  /** Said on the button that closes, where more is done here than looked at. */
  readonly closeLabel?: string;
  readonly className?: string;
  readonly onClose: () => void;
}

const FIELD = ':is(input, select, textarea):not([type=hidden], :disabled)';

/** The browser would begin at any button, which may be the one that cannot be taken back. */
function beginAtField(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector<HTMLElement>(`.kern-dialog__body ${FIELD}`);
  // A dialog begins with its title: a field below what is read first would scroll that away.
  const isBelow = (field?.getBoundingClientRect().bottom ?? 0) > window.innerHeight;
  if (!isBelow) field?.focus();
  if (field === null || document.activeElement !== field) dialog.querySelector('h2')?.focus();
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function ModalDialog({
  open,
  title,
  children,
  footer,
  closeLabel,
  className = '',
  onClose,
}: ModalDialogProps): ReactElement {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const guard = useRef<CloseGuard | null>(null);
  const close = (): void => (guard.current === null ? onClose() : guard.current(onClose));
  // Before what is in it asks for the focus: opening would take it away again.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) {
      element.showModal();
      beginAtField(element);
    }
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
        // A dialog in this one tells its cancelling up the tree.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
    >
      {open && (
        <>
          <div className="kern-dialog__header">
            <h2 className="kern-title kern-title--large" id={titleId} tabIndex={-1}>
              {title}
            </h2>
            {footer === undefined && closeLabel !== undefined && <Button onClick={close}>{closeLabel}</Button>}
            {footer === undefined && closeLabel === undefined && (
              <Button variant="tertiary" icon="close" iconOnly onClick={close}>
                {t('action.cancel')}
              </Button>
            )}
          </div>
          <div className="kern-dialog__body">
            <DialogCloseGuard value={guard}>{children}</DialogCloseGuard>
          </div>
          {footer !== undefined && <div className="kern-dialog__footer">{footer}</div>}
        </>
      )}
    </dialog>
  );
}
