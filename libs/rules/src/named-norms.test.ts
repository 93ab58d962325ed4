import { LAENDER } from './laender/laender';

describe('the norm of a rule that ships with the software', () => {
  const rules = LAENDER.flatMap(({ layers }) =>
    layers.flatMap((layer) => Object.entries(layer.rules).map(([name, rule]) => [layer.key, name, rule] as const)),
  );

  // A whole code is named where it is silent.
  it.each(rules)(
    '%s, %s: has a paragraph or a code, or is said to be named by the office',
    (_layer, _name, { norm }) => {
      expect(norm).toMatch(/(§|Art\.) ?\d|^(HGO|KWG|NKomVG|ThürKO)$|vom Sitzungsdienst zu benennen/u);
    },
  );
});
