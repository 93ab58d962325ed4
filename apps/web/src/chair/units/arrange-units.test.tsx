import { findItem, unitsOf } from '@gremia/meeting';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { amendment, itemText, office, subAmendment, TEXT } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { UnitsPanel } from './units-panel';

jest.setTimeout(30_000);

function Panel({ live }: { readonly live: LiveCouncil }): ReactElement | null {
  const meeting = live.useLive();
  const item = meeting.state.items[0];
  return item === undefined ? null : <UnitsPanel meeting={meeting} item={item} />;
}

const NEW_POINT = '\n03\n\nDie Bürgerschaft wird beteiligt.\n';
const A = amendment(
  'a',
  '0013/26',
  TEXT.replace('den Radweg', 'den Rad- und Fußweg').replace('2030', '2029').concat(NEW_POINT),
);
const B = amendment('b', '0014/26', TEXT.replace('2030', '2035'));
const C = amendment('c', '0015/26', TEXT.concat('\n03\n\nDer Stadtrat wird unterrichtet.\n'));

function led(amendments: readonly (typeof A)[]): LiveCouncil {
  const live = new LiveCouncil(office, { items: [{ itemId: 'i1', text: itemText({ amendments: [...amendments] }) }] });
  live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
  return live;
}

const labels = (live: LiveCouncil): string[] => unitsOf(live.council.state, 'i1').map(({ label }) => label);
const inDialog = (): ReturnType<typeof within> => within(screen.getByRole('dialog'));

describe('dividing the vote', () => {
  it('puts a whole amendment to one vote, and says so before', async () => {
    const user = userEvent.setup();
    const live = led([A]);
    const { container } = render(<Panel live={live} />);
    await user.click(screen.getByRole('button', { name: /^Abstimmung aufteilen/u }));
    expect(inDialog().getByRole('radio', { name: 'jeden Punkt einzeln' })).toBeChecked();
    expect(inDialog().getByRole('status')).toHaveTextContent('Das ergibt 3 Abstimmungen:BP 01BP 02BP 03 (neu)');
    await user.click(inDialog().getByRole('radio', { name: 'den ganzen Antrag auf einmal' }));
    expect(inDialog().getByRole('status')).toHaveTextContent('Das ergibt eine Abstimmung:BP 01, BP 02, BP 03 (neu)');
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(inDialog().getByRole('button', { name: 'Aufteilung übernehmen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(labels(live)).toEqual(['BP 01, BP 02, BP 03 (neu)']);
  });

  it('lets the chair put changes together as it suits', async () => {
    const user = userEvent.setup();
    const live = led([A]);
    render(<Panel live={live} />);
    await user.click(screen.getByRole('button', { name: /^Abstimmung aufteilen/u }));
    await user.click(inDialog().getByRole('radio', { name: 'eigene Aufteilung' }));
    await user.selectOptions(inDialog().getByRole('combobox', { name: 'Änderung 3' }), 'Abstimmung 1');
    expect(inDialog().getByRole('status')).toHaveTextContent('Das ergibt 2 Abstimmungen:BP 01, BP 03 (neu)BP 02');
    await user.click(inDialog().getByRole('button', { name: 'Aufteilung übernehmen' }));
    expect(labels(live)).toEqual(['BP 01, BP 03 (neu)', 'BP 02']);
  });
});

describe('an agreement on changes that exclude each other', () => {
  it('is written, shown with its marks, and voted on as one', async () => {
    const user = userEvent.setup();
    const live = led([A, B]);
    const { container } = render(<Panel live={live} />);
    expect(
      screen.getByText('Änderungsantrag 0013/26 zu BP 02 und Änderungsantrag 0014/26 zu BP 02 schließen einander aus.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Einigung festhalten/u }));
    await user.click(inDialog().getByRole('radio', { name: 'Änderungsantrag 0014/26 zu BP 02' }));
    const wording = inDialog().getByRole('textbox', { name: 'Text von BP 02' });
    expect(wording).toHaveValue('Der Radweg ist bis zum Ende des Jahres 2035 fertig.');
    expect(inDialog().queryByRole('textbox', { name: 'Text von BP 01' })).not.toBeInTheDocument();
    await user.clear(wording);
    await user.type(wording, 'Der Radweg ist bis zum Ende des Jahres 2032 fertig.');
    await user.type(inDialog().getByRole('textbox', { name: /^Vermerk/u }), 'Beide stimmen zu.');
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(inDialog().getByRole('button', { name: 'Einigung festhalten' }));
    const article = within(
      screen
        .getByRole('heading', { name: 'Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26)' })
        .closest('article') ?? container,
    );
    expect(article.getByText('Beide stimmen zu.')).toBeVisible();
    expect(article.getByText('2030', { exact: false, selector: 'del' })).toBeInTheDocument();
    expect(article.getByText('2032', { exact: false, selector: 'ins' })).toBeInTheDocument();
    await user.click(article.getByRole('button', { name: /^Abstimmen/u }));
    const { state } = live.council;
    expect(state.votes[state.currentVoteId ?? '']?.question).toBe(
      'Abgestimmt wird über die Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26). Wer stimmt zu?',
    );
  });

  it('keeps what was typed when the dialog is closed, and can be lifted', async () => {
    const user = userEvent.setup();
    const live = led([A, B]);
    render(<Panel live={live} />);
    await user.click(screen.getByRole('button', { name: /^Einigung festhalten/u }));
    await user.type(inDialog().getByRole('textbox', { name: 'Text von BP 02' }), ' Darüber wird berichtet.');
    await user.click(inDialog().getByRole('button', { name: 'Schließen' }));
    await user.click(screen.getByRole('button', { name: /^Einigung festhalten/u }));
    expect(inDialog().getByRole('textbox', { name: 'Text von BP 02' })).toHaveValue(
      'Der Radweg ist bis zum Ende des Jahres 2030 fertig. Darüber wird berichtet.',
    );
    await user.click(inDialog().getByRole('button', { name: 'Einigung festhalten' }));
    await user.click(screen.getByRole('button', { name: /^Aufheben/u }));
    expect(findItem(live.council.state, 'i1')?.settlements).toEqual([]);
    expect(screen.getByRole('button', { name: /^Einigung festhalten/u })).toBeVisible();
  });
});

it('lets the chair swap new points at one place', async () => {
  const user = userEvent.setup();
  const live = led([A, C]);
  const point = A.units[2]?.id ?? '';
  const report = C.units[0]?.id ?? '';
  for (const [index, unitId] of [report, point].entries())
    live.happens((council) => council.vote(`v${index}`, [30], { kind: 'unit', unitIds: [unitId] }));
  render(<Panel live={live} />);
  expect(
    screen.getByText(
      'An derselben Stelle steht zuerst Änderungsantrag 0015/26 zu BP 03 (neu), dann Änderungsantrag 0013/26 zu ' +
        'BP 03 (neu).',
    ),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reihenfolge tauschen' }));
  expect(
    screen.getByText(
      'An derselben Stelle steht zuerst Änderungsantrag 0013/26 zu BP 03 (neu), dann Änderungsantrag 0015/26 zu ' +
        'BP 03 (neu).',
    ),
  ).toBeVisible();
});

it('shows an amendment to an amendment below it, with what it changes there', async () => {
  const user = userEvent.setup();
  const S = subAmendment('s', '0016/26', A, (text) => text.replace('beteiligt', 'frühzeitig beteiligt'));
  render(<Panel live={led([A, S, B])} />);
  expect(
    screen.getAllByText('Zuerst abzustimmen: Änderungsantrag 0016/26 zu BP 03 des Änderungsantrags 0013/26.'),
  ).toHaveLength(3);
  expect(screen.getAllByRole('button', { name: /^Abstimmen/u })).toHaveLength(2);
  expect(
    screen.queryByRole('button', { name: /^(Abstimmung aufteilen|Im Ganzen abstimmen|Einigung festhalten)/u }),
  ).toBeNull();
  const article = within(screen.getAllByRole('article')[1] ?? document.body);
  expect(article.getByText('zu Änderungsantrag 0013/26')).toBeVisible();
  await user.click(article.getByText('Änderungen im Text zeigen'));
  expect(article.getByText('frühzeitig', { exact: false, selector: 'ins' })).toBeInTheDocument();
});
