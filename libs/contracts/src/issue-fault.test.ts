import { z } from 'zod';
import { faultMessage, germanFault, readFault } from './fault';
import { issueMessage } from './issue-fault';

const said = (schema: z.ZodType, value: unknown): string | undefined =>
  schema
    .safeParse(value, { error: issueMessage })
    .error?.issues.map(({ message }) => readFault(message))
    .map((fault) => (fault === null ? undefined : germanFault(fault)))[0];

describe('what people are told about a breach of a schema', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a gap', z.string().min(1), '', 'Bitte ausfüllen.'],
    ['nothing at all', z.string(), undefined, 'Bitte ausfüllen.'],
    ['no number', z.number(), Number.NaN, 'Bitte ausfüllen.'],
    ['a word for a number', z.number(), 'zwei', 'Bitte geben Sie eine Zahl ein.'],
    ['half a member', z.int(), 1.5, 'Bitte geben Sie eine ganze Zahl ein.'],
    ['too short', z.string().min(12), 'kurz', 'Bitte geben Sie mindestens 12 Zeichen ein.'],
    ['too long', z.string().max(2_000), 'x'.repeat(2_001), 'Das ist zu lang: höchstens 2.000 Zeichen sind möglich.'],
    ['too few', z.array(z.string()).min(1), [], 'Bitte geben Sie mindestens einen Eintrag an.'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'Das sind zu viele: höchstens 1 sind möglich.'],
    ['too little', z.number().min(1900), 5, 'Bitte geben Sie mindestens 1.900 ein.'],
    ['too much', z.number().max(20), 21, 'Bitte geben Sie höchstens 20 ein.'],
    ['no day', z.iso.date(), 'morgen', 'Bitte geben Sie einen Tag ein, zum Beispiel 09.12.2026.'],
    ['no address', z.email(), 'a', 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.de.'],
    ['no choice', z.enum(['yes', 'no']), undefined, 'Bitte wählen Sie.'],
    ['another choice', z.enum(['yes', 'no']), 'maybe', 'Bitte wählen Sie eine der Möglichkeiten.'],
    ['no such thing', z.uuid(), 'x', 'Diese Auswahl gibt es nicht. Bitte wählen Sie noch einmal.'],
    ['its own words', z.string().regex(/^a/u, faultMessage('id-refused')), 'b', 'Diese Kennung ist nicht zulässig.'],
  ])('%s', (_case, schema, value, sentence) => expect(said(schema, value)).toBe(sentence));
});
