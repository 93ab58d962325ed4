import { parseResolution } from '@gremia/resolution';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { fetchPaper } from '../../api/papers';
import { accessibilityFaults } from '../../testing/axe';
import { CorrectionDesk } from '../../testing/correction-desk';
import { CorrectionNotes, TextAsResolved } from '../../paper-reading/correction-notes';
import { CorrectionForm } from './correction-form';

const SLIP = '01\nDer Oberbürgemeister baut den Radweg.\n\n02\nDer Radweg ist bis zum Ende des Jahres 2030 fertig.';

function Desk({ desk }: { readonly desk: CorrectionDesk }): ReactElement | null {
  const [done, setDone] = useState(false);
  const { data } = useQuery({
    queryKey: ['paper', desk.paper().id],
    queryFn: () => fetchPaper('x'),
    initialData: () => desk.paper(),
    staleTime: Infinity,
  });
  if (data.resolution === null) return null;
  return (
    <main>
      {done && <p>erledigt</p>}
      <CorrectionNotes corrections={data.corrections} />
      <TextAsResolved points={data.resolvedText?.points ?? null} />
      <CorrectionForm paper={data} resolution={data.resolution} personId="p" onDone={() => setDone(true)} />
    </main>
  );
}

const show = (desk: CorrectionDesk): HTMLElement =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { mutations: { retry: false } } })}>
      <Desk desk={desk} />
    </QueryClientProvider>,
  ).container;
const field = (label: string): HTMLElement => screen.getByRole('textbox', { name: `Text von ${label}` });
const preview = (): HTMLElement => screen.getByRole('region', { name: 'Was berichtigt wird' });
const press = (name: string): Promise<void> => userEvent.setup().click(screen.getByRole('button', { name }));
const recorded = (desk: CorrectionDesk) =>
  desk.council.entries.flatMap(({ event }) => (event.kind === 'text-corrected' ? [event] : []));

async function type(label: string, text: string): Promise<void> {
  const user = userEvent.setup();
  await user.clear(field(label));
  await user.type(field(label), text);
}
const typeReason = (text: string): Promise<void> =>
  userEvent.setup().type(screen.getByRole('textbox', { name: 'Grund der Berichtigung' }), text);

beforeEach(() => localStorage.clear());

describe('correcting a resolved text', () => {
  it('shows the marks while typing, asks for reason and confirmation, and records it', async () => {
    const desk = new CorrectionDesk(SLIP);
    const container = show(desk);
    await press('Berichtigung festhalten …');
    expect(screen.getByText('Bitte berichtigen Sie zuerst den Text.')).toBeVisible();
    expect(screen.getByText('Bitte nennen Sie den Grund.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Grund der Berichtigung' })).toHaveFocus();

    await type('BP 01', 'Der Oberbürgermeister baut den Radweg.');
    expect(within(preview()).getByRole('insertion')).toHaveTextContent('Oberbürgermeister');
    expect(screen.queryByText('Das ist mehr als Schreibweise')).toBeNull();
    await typeReason('Schreibfehler');
    expect(await accessibilityFaults(container)).toEqual([]);
    await press('Berichtigung festhalten …');
    const dialog = screen.getByRole('dialog', { name: 'Berichtigung festhalten?' });
    expect(within(dialog).getByRole('deletion')).toHaveTextContent('Oberbürgemeister');
    expect(recorded(desk)).toEqual([]);
    await press('Verbindlich festhalten');

    expect(await screen.findByText('erledigt')).toBeVisible();
    expect(recorded(desk)).toEqual([
      expect.objectContaining({ reason: 'Schreibfehler', by: { name: 'Tamara Federkiel', role: 'clerk' } }),
    ]);
    expect(screen.getByText('Redaktionell berichtigt am 25.11.2026')).toBeVisible();
    await userEvent.setup().click(screen.getByText('Text, wie er beschlossen wurde'));
    expect(screen.getByText('Der Oberbürgemeister baut den Radweg.')).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it(
    'names what is more than spelling, and sends it only once that is confirmed; another change has to be ' +
      'confirmed anew',
    async () => {
      const desk = new CorrectionDesk(SLIP);
      const container = show(desk);
      await type('BP 02', 'Der Radweg ist bis zum Ende des Jahres 2031 fertig.');
      await typeReason('Zahlendreher');
      expect(screen.getByText('BP 02: Zahl, Datum, Betrag oder Fundstelle: „2030“ wird „2031“')).toBeVisible();
      await press('Berichtigung festhalten …');
      expect(screen.queryByRole('dialog')).toBeNull();
      const check = (): HTMLElement => screen.getByRole('checkbox', { name: /Sinn des Beschlusses bleibt derselbe/u });
      expect(check()).toBeInvalid();
      expect(await accessibilityFaults(container)).toEqual([]);
      await userEvent.setup().click(check());
      await type('BP 02', 'Der Radweg ist bis zum Ende des Jahres 2032 nicht fertig.');
      expect(check()).not.toBeChecked();
      await userEvent.setup().click(check());
      await press('Berichtigung festhalten …');
      await press('Verbindlich festhalten');
      expect(await screen.findByText('erledigt')).toBeVisible();
      expect(recorded(desk)).toHaveLength(1);
    },
  );

  it('keeps what was typed when the line breaks, and records once what is sent again', async () => {
    const desk = new CorrectionDesk(SLIP);
    show(desk);
    await type('BP 01', 'Der Oberbürgermeister baut den Radweg.');
    await typeReason('Schreibfehler');
    await press('Berichtigung festhalten …');
    desk.line = 'loses-answers';
    await press('Verbindlich festhalten');
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toBeVisible();
    desk.line = 'whole';
    await press('Verbindlich festhalten');
    expect(await screen.findByText('erledigt')).toBeVisible();
    expect(recorded(desk)).toHaveLength(1);
  });

  it('tells that somebody else corrected the text, keeps the input, and compares it with the new text', async () => {
    const desk = new CorrectionDesk(SLIP);
    show(desk);
    await type('BP 01', 'Der Oberbürgermeister baut den Radweg.');
    await typeReason('Schreibfehler');
    desk.correctedMeanwhile(parseResolution(SLIP.replace('fertig', 'vollendet')));
    await press('Berichtigung festhalten …');
    await press('Verbindlich festhalten');
    expect(await screen.findByText('Der Text wurde inzwischen berichtigt')).toBeVisible();
    expect(field('BP 01')).toHaveValue('Der Oberbürgermeister baut den Radweg.');
    await press('Meine Fassung mit dem neuen Stand vergleichen');
    // What the other one changed would be taken back, and is shown so.
    expect(
      within(preview())
        .getAllByRole('deletion')
        .map((mark) => mark.textContent),
    ).toEqual([expect.stringContaining('Oberbürgemeister'), expect.stringContaining('vollendet')]);
    expect(recorded(desk)).toHaveLength(1);
  });
});
