import { faultMessage, type RuleView, typedDay } from '@gremia/contracts';
import { fieldOf, RULE_FIELDS, RULE_VALUES, withField, type RuleName } from '@gremia/rules';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';

/** A value that is no object is one part. */
const WHOLE = 'whole';
export const partName = (path: string): string => (path === '' ? WHOLE : path);

type Parts = Readonly<Record<string, unknown>>;
export type OpenRule = Pick<RuleView, 'value' | 'opens'> & { readonly name: RuleName };

const municipalLevel = z.enum(['main-statute', 'rules-of-procedure', 'body-statute', 'meeting-decision']);

/** The parts of a rule's value that people change, as the form holds them: figures are what was typed. */
export const partsOf = ({ name, value }: Pick<OpenRule, 'name' | 'value'>): Record<string, unknown> =>
  Object.fromEntries(
    RULE_FIELDS[name].map(({ path, kind }) => {
      const part = fieldOf(value, path);
      return [partName(path), kind === 'count' ? (typeof part === 'number' ? String(part) : '') : part];
    }),
  );

/** What was typed, read as a value of the rule; what is no figure is left for the rule to refuse. */
const valueFrom = ({ name, value }: OpenRule, parts: Parts): unknown =>
  RULE_FIELDS[name].reduce((whole, { path, kind }) => {
    const part = parts[partName(path)];
    const figure = typeof part === 'string' ? part.trim() : '';
    return withField(name, whole, path, kind !== 'count' ? part : figure === '' ? null : Number(figure));
  }, value);

/** A rule of the municipality as it is typed. @param rule the one that is chosen, with the value that holds now */
export const typedRule = (rule: OpenRule) =>
  z
    .object({
      level: municipalLevel,
      parts: z.record(z.string(), z.unknown()),
      norm: z.string().trim().min(1).max(200),
      source: z.string().trim().max(300),
      read: z.boolean(),
      shared: z.boolean(),
      validFrom: typedDay,
      validUntil: z.union([z.literal(''), typedDay]),
    })
    .superRefine(({ level, parts, validFrom, validUntil }, { addIssue }) => {
      for (const { path, message } of RULE_VALUES[rule.name].safeParse(valueFrom(rule, parts)).error?.issues ?? [])
        addIssue({ code: 'custom', path: ['parts', ...(path.length === 0 ? [WHOLE] : path)], message });
      if (level !== 'meeting-decision' && validUntil !== '' && validUntil < validFrom)
        addIssue({ code: 'custom', path: ['validUntil'], message: faultMessage('ends-before-first-day') });
    }, ALL_AT_ONCE)
    .transform(({ parts, validUntil, ...rest }) => ({
      ...rest,
      rule: rule.name,
      value: valueFrom(rule, parts),
      validUntil: rest.level === 'meeting-decision' ? rest.validFrom : validUntil || null,
    }));
