import { emptyPaperFields, retypePaperFields, type TypedPaperFields } from '@gremia/contracts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { readTyped } from '../../forms/read-typed';
import { beginPaper, typedPaper } from '../../paper-editing/paper-input';
import { accessibilityFaults } from '../../testing/axe';
import { paperDetail } from '../../testing/paper-detail';
import { PaperFieldsInputs } from '../paper-fields-inputs';
import { PaperFieldsReading } from '../paper-fields-reading';

const sent = jest.fn();

function Form(): ReactElement {
  const [values, setValues] = useState<TypedPaperFields>(retypePaperFields(emptyPaperFields()));
  const [error, setError] = useState<unknown>(null);
  const save = (): void => {
    setError(null);
    try {
      const typed = { ...beginPaper('motion', 'Bänke', null, []), ...values };
      sent(readTyped(typedPaper, typed).financialImpact);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <PaperFieldsInputs
        kind="motion"
        values={values}
        error={error}
        onChange={(part) => setValues({ ...values, ...part })}
      />
      <button onClick={save}>Speichern</button>
    </>
  );
}

const user = userEvent.setup();
const fill = async (label: RegExp, typed: string): Promise<void> => {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), typed);
};
const save = (): Promise<void> => user.click(screen.getByRole('button', { name: 'Speichern' }));

describe('Finanzielle Auswirkungen', () => {
  it('takes an amount as Germans type it', async () => {
    const { container } = render(<Form />);
    await user.click(screen.getByRole('radio', { name: 'ja' }));
    await fill(/Betrag/u, '12.500,00');
    await fill(/Haushaltsjahr/u, '2027');
    await fill(/Produkt/u, '54.1.01');
    await fill(/Erläuterung/u, 'Davon die Hälfte Fördermittel.');
    expect(await accessibilityFaults(container)).toEqual([]);
    await save();
    expect(sent).toHaveBeenLastCalledWith({
      ...{ affects: true, amountCents: 1_250_000, year: 2027, product: '54.1.01' },
      note: 'Davon die Hälfte Fördermittel.',
    });
  });

  it('refuses what is no amount in a sentence beside the field, and keeps everything typed', async () => {
    sent.mockClear();
    render(<Form />);
    await user.click(screen.getByRole('radio', { name: 'ja' }));
    await fill(/Betrag/u, '12,500.00');
    await fill(/Haushaltsjahr/u, '27');
    await fill(/Erläuterung/u, 'Ungefähr.');
    await save();
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText('Bitte geben Sie einen Betrag in Euro ein, zum Beispiel 12.500,00.')).toBeVisible();
    expect(screen.getByText(/Haushaltsjahr mit vier Ziffern/u)).toBeVisible();
    expect(screen.getByLabelText(/Betrag/u)).toHaveValue('12,500.00');
    expect(screen.getByLabelText(/Erläuterung/u)).toHaveValue('Ungefähr.');
  });

  it.each([
    ['keine', { affects: false, amountCents: null, year: null, product: '', note: '' }],
    ['keine Angabe', null],
  ])('can be answered with %s', async (answer, expected) => {
    render(<Form />);
    await user.click(screen.getByRole('radio', { name: answer }));
    await save();
    expect(sent).toHaveBeenLastCalledWith(expected);
  });

  it('is read with the paper', () => {
    const impact = { affects: true, amountCents: 1_250_000, year: 2027, product: '', note: 'Je zur Hälfte.' };
    render(<PaperFieldsReading paper={paperDetail({ financialImpact: impact })} />);
    expect(screen.getByRole('region', { name: 'Finanzielle Auswirkungen' })).toHaveTextContent(
      /Betrag in Euro.*12\.500,00.*Haushaltsjahr.*2027.*Je zur Hälfte\./u,
    );
    expect(screen.queryByText('Produkt oder Kostenstelle')).toBeNull();
  });
});
