import { applyOperations } from './apply';
import { deriveOperations } from './derive';
import { parseResolution } from '../points/parse';
import { hashInput, printResolution } from '../points/print';

const base = parseResolution(`01
Die Beschlusspunkte 03, 04 und 05 treten am 1. Mai in Kraft; BP 05 geht vor.

02
Der Haushalt gilt.

03
Der Stellenplan gilt.

04
Die Satzung gilt.

05
Ein Bericht folgt.
`);
/** As an author sends it who types the whole text: points numbered anew, references left as they were. */
const typed = (text: string): ReturnType<typeof parseResolution> => parseResolution(text, { idPrefix: 'typed-' });
const without03 = printResolution(base)
  .replace('03\nDer Stellenplan gilt.\n\n', '')
  .replace('\n04\n', '\n03\n')
  .replace('\n05\n', '\n04\n');

describe('references of a text that was typed anew', () => {
  it('mean the points they meant, also where the last number is beyond the last point by now', () => {
    const { ops, units } = deriveOperations(base, typed(without03), { amendmentId: 'a' });
    expect(units.map(({ label }) => label)).toEqual(['BP 03']);
    expect(hashInput(applyOperations(base, ops))).toContain(
      'Die Beschlusspunkte 03 (gestrichen), 03 und 04 treten am 1. Mai in Kraft; BP 04 geht vor.',
    );
  });

  it('mean them in a point of which other words changed', () => {
    const { ops } = deriveOperations(base, typed(without03.replace('1. Mai', '1. Juni')), { amendmentId: 'a' });
    expect(hashInput(applyOperations(base, ops))).toContain(
      'Die Beschlusspunkte 03 (gestrichen), 03 und 04 treten am 1. Juni in Kraft; BP 04 geht vor.',
    );
  });

  it('mean a new point where its number is written', () => {
    const { ops } = deriveOperations(
      base,
      typed(
        `${printResolution(base).replace('Ein Bericht folgt.', 'Ein Bericht nach BP 06 folgt.')}\n06\nDer Bericht ` +
          `ist öffentlich.\n`,
      ),
      {
        amendmentId: 'a',
      },
    );
    const points = applyOperations(base, ops);
    expect(points[4]?.body).toContainEqual({ t: 'ref', to: points[5]?.id, form: 'BP' });
  });

  it('mean other points where their numbers were changed', () => {
    const { ops } = deriveOperations(
      base,
      typed(without03.replace('03, 04 und 05', '03 und 04').replace('BP 05', 'BP 04')),
      { amendmentId: 'a' },
    );
    expect(hashInput(applyOperations(base, ops))).toContain(
      'Die Beschlusspunkte 03 und 04 treten am 1. Mai in Kraft; BP 04 geht vor.',
    );
  });
});
