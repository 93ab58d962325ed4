import { z } from 'zod';
import { prose } from './common';
import { textId } from './text-id';

/**
 * A field of a paper that whoever may read the paper may read, beside its title and its text.
 *
 * What is described here is stored in a column of `paper` with the name of its key (`pointReasons` is `point_reasons`),
 * written with the paper and with a new version, kept with the version it belonged to, answered to members and to the
 * public, searched, exported and printed. See docs/how-to.md, "Add a field of a paper".
 */
interface PaperField<Input extends z.ZodType, Stored extends z.ZodType> {
  /** What a client sends. Optional: not given, the field stays as it is. */
  readonly input: Input;
  /** What is stored and answered; a string has a column of type text, everything else one of type jsonb. */
  readonly stored: Stored;
  /** What a paper begins with. */
  readonly empty: z.output<Stored>;
  /** The lines of a printed or exported paper, in German; nothing where the field stands elsewhere or is empty. */
  readonly print: (value: z.output<Stored>) => string[];
}

const field = <Input extends z.ZodType, Stored extends z.ZodType>(
  described: PaperField<Input, Stored>,
): PaperField<Input, Stored> => described;

const notPrinted = (): string[] => [];

/** Every field of a paper. A new one is a line here. */
export const PAPER_FIELDS = {
  reasons: field({ input: prose(), stored: z.string(), empty: '', print: notPrinted }),
  /** Reasons per point, by point id. */
  pointReasons: field({
    input: z.record(textId, prose(20_000)),
    stored: z.record(z.string(), z.string()),
    empty: {},
    print: notPrinted,
  }),
};

type Described = typeof PAPER_FIELDS;
export type PaperFieldName = keyof Described;

const shapeOf = <Part extends 'input' | 'stored'>(part: Part): { [Name in PaperFieldName]: Described[Name][Part] } =>
  Object.fromEntries(Object.entries(PAPER_FIELDS).map(([name, described]) => [name, described[part]])) as {
    [Name in PaperFieldName]: Described[Name][Part];
  };

/** The fields as a client sends them. */
export const paperFieldInputs = shapeOf('input');
/** The fields as they are stored and answered. */
export const paperFieldViews = shapeOf('stored');
export const paperFields = z.object(paperFieldViews);
export type PaperFields = z.infer<typeof paperFields>;

export const PAPER_FIELD_NAMES = paperFields.keyof().options;

/** The fields of a paper that begins. */
export const emptyPaperFields = (): PaperFields => paperFields.parse(mapFields(({ empty }) => empty));

/** What an input gives of the fields; what it does not give stays as it is. */
export function givenPaperFields(input: Partial<PaperFields>): Partial<PaperFields> {
  const given: Partial<PaperFields> = {};
  const copy = <Name extends PaperFieldName>(name: Name): void => {
    if (input[name] !== undefined) given[name] = input[name];
  };
  PAPER_FIELD_NAMES.forEach(copy);
  return given;
}

/** The lines that an exported or printed paper says of its fields, in German, in the order of the fields. */
export const printPaperFields = (values: PaperFields): string[] =>
  PAPER_FIELD_NAMES.flatMap(<Name extends PaperFieldName>(name: Name) => PRINTERS[name].print(values[name]));

const PRINTERS: { readonly [Name in PaperFieldName]: { readonly print: (value: PaperFields[Name]) => string[] } } =
  PAPER_FIELDS;

const mapFields = (of: (described: Described[PaperFieldName]) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(PAPER_FIELDS).map(([name, described]) => [name, of(described)]));
