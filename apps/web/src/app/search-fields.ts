/** Reads one field of an address; what cannot be understood is as if it were not there. */
export type SearchField<Value> = (value: unknown) => Value | undefined;

type Fields = Readonly<Record<string, SearchField<unknown>>>;
type Read<F extends Fields> = { readonly [Name in keyof F]?: Exclude<ReturnType<F[Name]>, undefined> | undefined };

/**
 * What a page reads from its address. By hand and without schemas: every first visit has the addresses of all pages.
 */
export const searchOf =
  <F extends Fields>(fields: F) =>
  (search: Readonly<Record<string, unknown>>): Read<F> =>
    Object.fromEntries(
      Object.entries(fields)
        .map(([name, read]) => [name, read(search[name])] as const)
        .filter(([, value]) => value !== undefined),
    ) as Read<F>;

export const text: SearchField<string> = (value) => (typeof value === 'string' ? value : undefined);

/** Text of one form. */
export const textLike =
  (form: RegExp): SearchField<string> =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined;

export const uuid = textLike(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu);
export const day = textLike(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u);
export const month = textLike(/^\d{4}-(?:0[1-9]|1[0-2])$/u);

/** A whole number, both ends included. */
export const wholeNumber =
  (least: number, most: number): SearchField<number> =>
  (value) => {
    const number = typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
      ? number
      : undefined;
  };

export const year = wholeNumber(1900, 2200);
/** The number of a version, from 1. */
export const versionNo = wholeNumber(1, 999_999_999);

export const oneOf =
  <const Value extends string>(values: readonly Value[]): SearchField<Value> =>
  (value) =>
    values.find((each) => each === value);
