import { plainText, type Inline } from '@gremia/resolution';
import { editBody } from './body-edit';

const labels = new Map([['p1', '01']]);
const body: Inline[] = [
  { t: 'text', s: 'Zur Erfüllung des ' },
  { t: 'ref', to: 'p1', form: 'BP' },
  { t: 'text', s: ' stehen ' },
  { t: 'text', s: '1.000 Euro', m: ['b'] },
  { t: 'text', s: ' bereit.' },
];
const plain = 'Zur Erfüllung des BP 01 stehen 1.000 Euro bereit.';

describe('editBody', () => {
  it('starts from the text that is shown', () => expect(plainText(body, labels)).toBe(plain));

  it.each([
    'Zur Erfüllung des BP 01 stehen 2.000 Euro bereit.',
    'Zur Erfüllung des BP 02 stehen 1.000 Euro bereit.',
    'Neu:\nZur Erfüllung des BP 01 stehen 1.000 Euro bereit.',
    '',
    'Ganz anders',
    `${plain}\n\nUnd mehr.`,
  ])('gives the typed text back: %j', (next) => expect(plainText(editBody(body, labels, next), labels)).toBe(next));

  it('keeps references and marks on both sides of the edit', () => {
    expect(editBody(body, labels, 'Zur Erfüllung des BP 01 stehen 1.500 Euro bereit.')).toEqual([
      ...body.slice(0, 3),
      { t: 'text', s: '1.500 Euro', m: ['b'] },
      { t: 'text', s: ' bereit.' },
    ]);
  });

  it('makes text of a reference that was edited', () => {
    expect(editBody(body, labels, plain.replace('BP 01', 'BP 03')).some(({ t }) => t === 'ref')).toBe(false);
  });

  it('edits the cells of a table', () => {
    const table: Inline[] = [
      { t: 'text', s: 'Kosten:' },
      { t: 'br' },
      {
        t: 'table',
        head: true,
        rows: [
          ['Jahr', 'Euro'],
          ['2026', '100'],
        ],
      },
      { t: 'br' },
      { t: 'text', s: 'Ende' },
    ];
    const edited = editBody(table, new Map(), plainText(table, new Map()).replace('100', '250'));
    expect(edited[2]).toEqual({
      t: 'table',
      head: true,
      rows: [
        ['Jahr', 'Euro'],
        ['2026', '250'],
      ],
    });
    expect(edited).toHaveLength(5);
  });
});
