import {
  compareVersions,
  deriveOperations,
  hashInput,
  markAmendment,
  parseRich,
  readAmendment,
  renderMarkedHtml,
  renderMarkedMarkdown,
} from '../index';
import { editsOfAllKinds, textsOfAllKinds } from '../testing/texts-of-all-kinds';

const formats = [
  { format: 'html', render: renderMarkedHtml },
  { format: 'markdown', render: renderMarkedMarkdown },
] as const;
/** Lines that look like labels are told from labels by nothing but a backslash, which HTML has not. */
const texts = textsOfAllKinds.filter(([name]) => name !== 'lines that look like labels');

describe.each(texts)('a text with %s', (_name, base) => {
  it.each(formats)('comes back from $format as it is', ({ format, render }) => {
    expect(hashInput(parseRich({ format, text: render(compareVersions(base, base)) }))).toBe(hashInput(base));
  });

  it.each(editsOfAllKinds)('comes back with its changes: %s', (_edit, edit) => {
    const edited = edit(base);
    if (edited.length === 0) return;
    const marked = markAmendment(base, deriveOperations(base, edited, { amendmentId: 'a' }).ops);
    for (const { format, render } of formats) {
      const reading = readAmendment({ format, text: render(marked) }, base);
      expect(reading.points.filter(({ certain }) => !certain)).toEqual([]);
      expect([format, hashInput(reading.edited)]).toEqual([format, hashInput(edited)]);
    }
  });
});
