import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import '../../../i18n/i18n';
import { RemarkField } from './remark-field';

function Remark({ from }: { readonly from: string }): ReactElement {
  const [text, setText] = useState(from);
  return (
    <RemarkField
      label="Bemerkung zu Ö 1"
      value={text}
      blocks={['… erläutert die Vorlage.', 'Es gibt keine Wortmeldungen.']}
      onChange={setText}
    />
  );
}

const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Bemerkung zu Ö 1' });
const choice = (): HTMLElement => screen.getByRole('button', { name: 'Textbaustein einfügen' });

describe('a text block', () => {
  it('is put in by keyboard where the caret is, and the next key replaces its gap', async () => {
    render(<Remark from="Anfang. Ende." />);
    await userEvent.click(field());
    field().setSelectionRange(7, 7);
    await userEvent.tab();
    expect(choice()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: '… erläutert die Vorlage.' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('Frau Wolf');
    expect(field()).toHaveValue('Anfang. Frau Wolf erläutert die Vorlage. Ende.');
    expect(choice()).toHaveAttribute('aria-expanded', 'false');
  });

  it('goes behind what is there when nobody has been in the field', async () => {
    render(<Remark from="Anfang." />);
    await userEvent.click(choice());
    await userEvent.click(screen.getByRole('button', { name: 'Es gibt keine Wortmeldungen.' }));
    expect(field()).toHaveValue('Anfang. Es gibt keine Wortmeldungen.');
  });

  it('is not put in when the choice is left with Escape', async () => {
    render(<Remark from="Anfang." />);
    await userEvent.click(choice());
    await userEvent.keyboard('{Escape}');
    expect(choice()).toHaveFocus();
    expect(field()).toHaveValue('Anfang.');
  });
});
