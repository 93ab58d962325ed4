import { useState, type ReactElement, type ReactNode } from 'react';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { Button, type ButtonProps } from '../ui/button';
import type { CommandBody } from './outbox';
import { useCommand } from './use-command';
import type { LiveMeeting } from './use-meeting';

interface AskedButtonProps extends Pick<ButtonProps, 'variant' | 'small'> {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  /** What is done, on the button and again where it is confirmed. */
  readonly label: string;
  /** Besides the label, for those who hear it. */
  readonly children?: ReactNode;
  readonly title: string;
  /** What follows at once, and that it cannot be taken back. */
  readonly consequence: ReactNode;
  readonly command: () => CommandBody;
}

/** An act that others see at once and nobody can take back: one press asks, the other does it. */
export function AskedButton(props: AskedButtonProps): ReactElement {
  const { meeting, label, children, title, consequence, command, ...look } = props;
  const { run, busy, error, clear } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...look} onClick={() => setAsking(true)}>
        {label}
        {children}
      </Button>
      <ConfirmDialog
        open={asking}
        title={title}
        confirmLabel={label}
        busy={busy}
        error={error}
        onConfirm={() => void run(command()).then((done) => done && setAsking(false))}
        onCancel={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{consequence}</p>
      </ConfirmDialog>
    </>
  );
}
