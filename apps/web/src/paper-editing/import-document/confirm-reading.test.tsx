import type { ReadDocumentResult } from '@gremia/contracts';
import { deriveOperations, parseResolution, printResolution, readAmendment, type Point } from '@gremia/resolution';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../testing/axe';
import { applyChoices, questionsOf, withFreshIds } from './apply-choices';
import { ConfirmReading } from './confirm-reading';

const base = parseResolution(
  '01\nAm Uferweg werden zehn Bänke aufgestellt.\n\na. Vier davon am Wehr.\n\nb. Zwei am Spielplatz.\n\nc. Vier ' +
    'am Steg.\n\n02\nEs stehen 5.000 Euro bereit.\n\n03\nDem Rat wird berichtet.',
);

/** A document really read: BP 02 is certain, BP 03 is not what the paper says, and item b is left out. */
function readAs(markdown: string): ReadDocumentResult {
  const reading = readAmendment({ format: 'markdown', text: markdown }, base);
  const plain = JSON.parse(JSON.stringify(reading)) as typeof reading;
  const result = { points: [], before: [...plain.before], unread: [...plain.unread], after: [...plain.after] };
  return withFreshIds(
    {
      ...result,
      reading: {
        base: [...plain.base],
        edited: [...plain.edited],
        points: plain.points.map((p) => ({ ...p, doubts: [...p.doubts], segments: [...p.segments] })),
      },
    },
    'd:',
  );
}
const doubtful = readAs(
  '02\n\nEs stehen ~~5.000~~ **8.000** Euro bereit.\n\n03\n\nDem Rat wird ~~nie~~ **bald** und gern berichtet.',
);

function show(result: ReadDocumentResult): { readonly taken: (readonly Point[])[] } {
  const taken: (readonly Point[])[] = [];
  const { reading } = result;
  if (reading === null) throw new Error('not an amendment');
  render(
    <ConfirmReading
      result={result}
      reading={reading}
      onTake={(points) => taken.push(points)}
      onCancel={() => undefined}
    />,
  );
  return { taken };
}

const changed = (points: readonly Point[]): string[] =>
  deriveOperations(base, points, { amendmentId: 'x' }).units.map(({ label }) => label);

describe('ConfirmReading', () => {
  it('asks only what is doubtful, and takes nothing over before the answer', async () => {
    const user = userEvent.setup();
    const { taken } = show(doubtful);
    expect(screen.getByRole('heading', { name: 'Bitte entscheiden Sie: Ein Punkt ist unklar' })).toHaveFocus();
    expect(screen.queryByRole('group', { name: /BP 02/u })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'In den Editor übernehmen' }));
    expect(taken).toEqual([]);
    expect(screen.getByRole('alert')).toHaveTextContent('Bitte wählen Sie eine Fassung.');
    expect(screen.getByText('Ein Punkt ist noch nicht entschieden.')).toBeInTheDocument();
  });

  it('shows the marks of the document beside the previous wording', async () => {
    show(doubtful);
    const question = screen.getByRole('heading', { name: 'BP 03' }).parentElement ?? document.body;
    expect(question.querySelector('del')).toHaveTextContent('nie');
    expect(question.querySelector('ins')).toHaveTextContent('bald');
    expect(within(question).getByText('Dem Rat wird berichtet.')).toBeInTheDocument();
    expect(
      within(question).getByText('Ohne die Markierungen ergibt sich nicht der bisherige Wortlaut.'),
    ).toBeInTheDocument();
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it.each([
    { choice: 'Gelesene Fassung', units: ['BP 02', 'BP 03'], words: 'Dem Rat wird bald und gern berichtet.' },
    { choice: 'Bisherige Fassung', units: ['BP 02'], words: 'Dem Rat wird berichtet.' },
  ])('takes over what was chosen: $choice', async ({ choice, units, words }) => {
    const user = userEvent.setup();
    const { taken } = show(doubtful);
    await user.click(screen.getByRole('radio', { name: choice }));
    await user.click(screen.getByRole('button', { name: 'In den Editor übernehmen' }));
    expect(taken).toHaveLength(1);
    expect(changed(taken[0] ?? [])).toEqual(units);
    expect(printResolution(taken[0] ?? [])).toContain(words);
  });

  it('names what no point takes up', () => {
    const result = readAs('Irgendwas.');
    const { reading } = result;
    if (reading === null) throw new Error('not an amendment');
    show({ ...result, unread: ['BP 99 wird grün gestrichen.'] });
    expect(screen.getByText('BP 99 wird grün gestrichen.')).toBeInTheDocument();
  });
});

describe('applyChoices', () => {
  const point = (id: string, change: 'deleted' | 'equal', doubts: 'base-differs' | 'not-mentioned') => ({
    id,
    label: '',
    change,
    certain: false,
    doubts: [doubts],
    rejected: '',
    accepted: '',
    segments: [],
  });
  const [first] = base;
  const without = (id: string): Point[] =>
    base.map((each) => ({ ...each, children: each.children.filter((child) => child.id !== id) }));

  it('puts a struck point back where it stood', () => {
    const id = first?.children[1]?.id ?? '';
    const reading = { base, edited: without(id), points: [point(id, 'deleted', 'base-differs')] };
    expect(applyChoices(reading, new Map([[id, 'base']]))).toEqual(base);
    expect(applyChoices(reading, new Map([[id, 'read']]))).toEqual(without(id));
  });

  it('puts a struck point back with those below it that the document does not mention', () => {
    const id = first?.id ?? '';
    const reading = { base, edited: base.slice(1), points: [point(id, 'deleted', 'base-differs')] };
    expect(applyChoices(reading, new Map([[id, 'base']]))).toEqual(base);
  });

  it('keeps a point that the document leaves out, unless it is to be struck', () => {
    const id = first?.children[1]?.id ?? '';
    const reading = { base, edited: base, points: [point(id, 'equal', 'not-mentioned')] };
    expect(questionsOf(reading)).toHaveLength(1);
    expect(applyChoices(reading, new Map([[id, 'base']]))).toEqual(base);
    expect(applyChoices(reading, new Map([[id, 'read']]))).toEqual(without(id));
  });
});
