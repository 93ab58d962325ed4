import { z } from 'zod';
import { prose, typed } from './common';
import { cents, typedEuro } from './euro';
import { printEuro } from './print-euro';
import { faultMessage } from './fault';
import { textId } from './text-id';

/**
 * A field of a paper that whoever may read the paper may read, beside its title and its text.
 *
 * What is described here is stored in a column of `paper` with the name of its key (`pointReasons` is `point_reasons`),
 * written with the paper and with a new version, kept with the version it belonged to, answered to members and to the
 * public, searched, exported and printed. See docs/how-to.md, "Add a field of a paper".
 */
interface PaperField<Input extends z.ZodType, Stored extends z.ZodType, Typing> {
  /** What a client sends. Optional: not given, the field stays as it is. */
  readonly input: Input;
  /** What is stored and answered; a string has a column of type text, everything else one of type jsonb. */
  readonly stored: Stored;
  /** What a paper begins with. */
  readonly empty: z.output<Stored>;
  /** What a form holds while people type; as it may still be wrong, it says nothing about what is allowed. */
  readonly typing: z.ZodType<Typing>;
  /** What is typed, read as it is to be sent, or what is wrong with it. */
  readonly typed: z.ZodType<z.input<Input>, NoInfer<Typing>>;
  /** What is stored, as it would have been typed. */
  readonly retype: (value: z.output<Stored>) => NoInfer<Typing>;
  /** The lines of a printed or exported paper, in German; nothing where the field stands elsewhere or is empty. */
  readonly print: (value: z.output<Stored>) => string[];
}

const field = <Input extends z.ZodType, Stored extends z.ZodType, Typing>(
  described: PaperField<Input, Stored, Typing>,
): PaperField<Input, Stored, Typing> => described;

/** A field that is typed as it is stored. */
const plain = <Value>(
  described: Pick<
    PaperField<z.ZodType<Value, Value>, z.ZodType<Value, Value>, Value>,
    'input' | 'stored' | 'empty' | 'print'
  >,
) => field({ ...described, typing: described.stored, typed: described.input, retype: (value: Value) => value });

const notPrinted = (): string[] => [];

/** What a paper costs the municipality: `affects` false is a paper that costs nothing, as its author says. */
const financialImpact = z.object({
  affects: z.boolean(),
  amountCents: cents.nullable(),
  /** The year of the budget. */
  year: z.int().min(1900).max(2200).nullable(),
  /** The product or cost centre of the budget. */
  product: typed(200).trim(),
  note: prose(20_000),
});
type FinancialImpact = z.infer<typeof financialImpact>;

const typingImpact = z.object({
  affects: z.enum(['unknown', 'none', 'some']),
  amountCents: z.string(),
  year: z.string(),
  product: z.string(),
  note: z.string(),
});
const typedYear = z
  .string()
  .trim()
  .regex(/^(?:(?:19|2[01])\d\d)?$/u, faultMessage('budget-year'))
  .transform((digits) => (digits === '' ? null : Number(digits)));
const typedImpact = typingImpact
  .transform(({ affects, amountCents, year: digits, product, note }, context): FinancialImpact | null => {
    if (affects === 'unknown') return null;
    if (affects === 'none') return { affects: false, amountCents: null, year: null, product: '', note };
    const figures = z.object({ amountCents: typedEuro, year: typedYear }).safeParse({ amountCents, year: digits });
    if (figures.success) return { affects: true, ...figures.data, product, note };
    for (const { path, message } of figures.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  })
  .pipe(financialImpact.nullable());

function retypeImpact(impact: FinancialImpact | null): z.infer<typeof typingImpact> {
  if (impact === null) return { affects: 'unknown', amountCents: '', year: '', product: '', note: '' };
  const { affects, amountCents, year: budget, product, note } = impact;
  return {
    affects: affects ? 'some' : 'none',
    amountCents: amountCents === null ? '' : printEuro(amountCents),
    year: String(budget ?? ''),
    product,
    note,
  };
}

function printImpact(impact: FinancialImpact | null): string[] {
  if (impact === null) return [];
  const { affects, amountCents, year: budget, product, note } = impact;
  const told = [
    amountCents === null ? '' : `${printEuro(amountCents)} Euro`,
    budget === null ? '' : `Haushaltsjahr ${budget}`,
    product === '' ? '' : `Produkt oder Kostenstelle ${product}`,
  ].filter((part) => part !== '');
  const line = affects ? told.join(', ') || 'ja' : 'keine';
  const explained = note.trim() === '' ? [] : [`Erläuterung: ${note.trim().replace(/\s+/gu, ' ')}`];
  return [`Finanzielle Auswirkungen: ${line}`, ...explained];
}

/** Every field of a paper. A new one is a line here. */
export const PAPER_FIELDS = {
  reasons: plain({ input: prose(), stored: z.string(), empty: '', print: notPrinted }),
  /** Reasons per point, by point id. */
  pointReasons: plain({
    input: z.record(textId, prose(20_000)),
    stored: z.record(z.string(), z.string()),
    empty: {},
    print: notPrinted,
  }),
  financialImpact: field({
    input: financialImpact
      .refine(
        ({ affects, amountCents, year: budget, product }) =>
          affects || (amountCents === null && budget === null && product === ''),
        faultMessage('no-impact-no-figures'),
      )
      .nullable()
      .optional(),
    stored: financialImpact.nullable(),
    empty: null,
    typing: typingImpact,
    typed: typedImpact,
    retype: retypeImpact,
    print: printImpact,
  }),
};

type Described = typeof PAPER_FIELDS;
export type PaperFieldName = keyof Described;

const shapeOf = <Part extends 'input' | 'stored' | 'typing' | 'typed'>(
  part: Part,
): { [Name in PaperFieldName]: Described[Name][Part] } =>
  Object.fromEntries(Object.entries(PAPER_FIELDS).map(([name, described]) => [name, described[part]])) as {
    [Name in PaperFieldName]: Described[Name][Part];
  };

/** The fields as a client sends them. */
export const paperFieldInputs = shapeOf('input');
/** The fields as a form holds them while people type. */
export const paperFieldsTyping = shapeOf('typing');
/** From what is typed to what is sent. */
export const paperFieldsTyped = shapeOf('typed');
export type TypedPaperFields = { [Name in PaperFieldName]: z.output<(typeof paperFieldsTyping)[Name]> };
/** The fields as they are stored and answered. */
export const paperFieldViews = shapeOf('stored');
export const paperFields = z.object(paperFieldViews);
export type PaperFields = z.infer<typeof paperFields>;

export const PAPER_FIELD_NAMES = paperFields.keyof().options;

/** The fields of a paper that begins. */
export const emptyPaperFields = (): PaperFields => paperFields.parse(mapFields(({ empty }) => empty));

/** The fields of a paper as somebody begins to change them. */
export const retypePaperFields = (values: PaperFields): TypedPaperFields =>
  Object.fromEntries(PAPER_FIELD_NAMES.map((name) => [name, retypeField(name, values)])) as TypedPaperFields;

const retypeField = <Name extends PaperFieldName>(name: Name, values: PaperFields): TypedPaperFields[Name] =>
  RETYPED[name].retype(values[name]);

const RETYPED: {
  readonly [Name in PaperFieldName]: { readonly retype: (value: PaperFields[Name]) => TypedPaperFields[Name] };
} = PAPER_FIELDS;

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
