import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { ModalDialog } from './modal-dialog';

const nothing = (): void => undefined;
const confirm = (body: ReactNode): void =>
  void render(
    <ConfirmDialog open danger title="Sitzung absagen?" confirmLabel="Absagen" onConfirm={nothing} onCancel={nothing}>
      {body}
    </ConfirmDialog>,
  );

describe('a dialog begins', () => {
  it('at its heading where there is nothing to type', () => {
    confirm(<p>Das kann nicht zurückgenommen werden.</p>);
    expect(screen.getByRole('heading', { name: 'Sitzung absagen?' })).toHaveFocus();
  });

  it('at its first field', () => {
    confirm(
      <>
        <input type="hidden" />
        <label>
          Grund <input />
        </label>
      </>,
    );
    expect(screen.getByLabelText('Grund')).toHaveFocus();
  });

  it('never at a button of its body or of its head', () => {
    render(
      <ModalDialog open title="Geräte" onClose={nothing}>
        <button type="button">Gerät trennen</button>
      </ModalDialog>,
    );
    expect(screen.getByRole('heading', { name: 'Geräte' })).toHaveFocus();
  });
});
