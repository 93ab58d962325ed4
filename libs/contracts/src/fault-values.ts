/** What a sentence about a field has in its gaps: figures, and names that are the same in every language. */
export type FaultValues = Readonly<Record<string, string | number>>;

/** The values as they are printed in a language: `2000` is `2.000` in German. */
export const printValues = (values: FaultValues, locale: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value,
    ]),
  );
