import { compareVersions, deriveOperations, hashInput, markAmendment } from '../index';
import { editsOfAllKinds, textsOfAllKinds } from '../testing/texts-of-all-kinds';
import { readDocx } from './read-docx';
import { writeDocx } from './write-docx';

describe.each(textsOfAllKinds)('a text with %s', (_name, base) => {
  it.each(['runs', 'tracked'] as const)('comes back from Word (%s) as it is', (changes) => {
    const { points, isMarked } = readDocx(writeDocx(compareVersions(base, base), { title: 'Text', changes }));
    expect([isMarked, hashInput(points)]).toEqual([false, hashInput(base)]);
  });

  it.each(editsOfAllKinds)('comes back with its changes: %s', (_edit, edit) => {
    const edited = edit(base);
    if (edited.length === 0) return;
    const marked = markAmendment(base, deriveOperations(base, edited, { amendmentId: 'a' }).ops);
    for (const changes of ['runs', 'tracked'] as const) {
      const { reading } = readDocx(writeDocx(marked, { title: 'Antrag', changes }), base);
      expect(reading.points.filter(({ certain }) => !certain)).toEqual([]);
      expect([changes, hashInput(reading.edited)]).toEqual([changes, hashInput(edited)]);
    }
  });
});
