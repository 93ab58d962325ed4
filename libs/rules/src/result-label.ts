import type { OutcomeDetail } from './majority';

/** How an item can end; the label is what minutes, portal and OParl show. */
export const RESULT_LABELS = {
  adopted: 'beschlossen',
  'adopted-amended': 'mit Änderungen beschlossen',
  rejected: 'abgelehnt',
  'rejected-tie': 'abgelehnt (Stimmengleichheit)',
  affirmed: 'bejaht',
  negated: 'verneint',
  'negated-tie': 'verneint (Stimmengleichheit)',
  recommended: 'empfohlen',
  'recommended-amended': 'mit Änderungen empfohlen',
  'not-recommended': 'nicht empfohlen',
  noted: 'zur Kenntnis genommen',
  'noted-without-vote': 'zur Kenntnis genommen / ohne Votum',
  deferred: 'zurückgestellt',
  postponed: 'vertagt',
  referred: 'verwiesen',
  withdrawn: 'zurückgezogen',
  removed: 'abgesetzt',
  'taken-off-agenda': 'von der Tagesordnung genommen',
  settled: 'erledigt',
  'declared-settled': 'für erledigt erklärt',
  'not-dealt-with': 'nicht behandelt',
  elected: 'gewählt',
  'not-elected': 'nicht gewählt',
  'urgency-confirmed': 'Dringlichkeit bestätigt',
  'urgency-not-confirmed': 'Dringlichkeit nicht bestätigt',
  'circular-agreed': 'Umlaufverfahren zugestimmt',
  'circular-refused': 'Umlaufverfahren nicht zugestimmt',
  'demand-met': 'Verlangen erreicht',
  'demand-not-met': 'Verlangen nicht erreicht',
  answered: 'beantwortet',
  'answered-in-writing': 'schriftlich beantwortet',
  confirmed: 'bestätigt',
  repealed: 'aufgehoben',
  inquorate: 'Beschlussunfähigkeit festgestellt',
} as const;

export type ResultKey = keyof typeof RESULT_LABELS;
export type ResultLabel = (typeof RESULT_LABELS)[ResultKey];

/**
 * The result of a vote on a paper. In a preliminary consultation, and always in an advisory board, a body recommends
 * instead of deciding.
 *
 * @param amended the text that was voted on differs from the one that was moved
 */
function resultKey(
  detail: Pick<OutcomeDetail, 'outcome' | 'tie'>,
  power: 'decides' | 'recommends',
  amended: boolean,
): ResultKey {
  if (detail.outcome === 'carried') {
    if (power === 'recommends') return amended ? 'recommended-amended' : 'recommended';
    return amended ? 'adopted-amended' : 'adopted';
  }
  if (power === 'recommends') return 'not-recommended';
  return detail.tie ? 'rejected-tie' : 'rejected';
}

/** {@link resultKey} in the words of the minutes: `mit Änderungen beschlossen`. */
export const resultLabel = (
  detail: Pick<OutcomeDetail, 'outcome' | 'tie'>,
  power: 'decides' | 'recommends',
  amended: boolean,
): ResultLabel => RESULT_LABELS[resultKey(detail, power, amended)];

/** The answer to a question that was asked in words, as its sentence says it: `bejaht`, `verneint`. */
export const answerLabel = ({ outcome, tie }: Pick<OutcomeDetail, 'outcome' | 'tie'>): ResultLabel =>
  RESULT_LABELS[outcome === 'carried' ? 'affirmed' : tie ? 'negated-tie' : 'negated'];

const RECOMMENDED: ReadonlySet<string> = new Set([
  RESULT_LABELS.recommended,
  RESULT_LABELS['recommended-amended'],
  RESULT_LABELS['not-recommended'],
]);

/** Whether a label is that of a recommendation: nothing is resolved by it. */
const isRecommendation = (label: string): boolean => RECOMMENDED.has(label);

/** The result as minutes and papers print it: `Beschluss: abgelehnt`, `Empfehlung: mit Änderungen empfohlen`. */
export const printedResult = (label: string): string =>
  `${isRecommendation(label) ? 'Empfehlung' : 'Beschluss'}: ${label}`;

const PROPOSAL = /^Zu „(.+?)“ liegen vor: .+\. Abgestimmt wird über „(.+?)“.* Wer stimmt zu\?$/su;
const CHOICE = /^Zu „(.+)“ stehen zur Wahl: .*Welchem Vorschlag stimmen Sie zu\?$/su;

/**
 * What a vote was about, as the heading of its result: the question without the asking. A question in other words stays
 * as it was asked.
 *
 * @param question `Abgestimmt wird über den Änderungsantrag 0021/26 der Fraktion A. Wer stimmt zu?`
 * @returns `Änderungsantrag 0021/26 der Fraktion A`
 */
export function decidedSubject(question: string): string {
  const chosen = /^(Wahl: .+?)\. Zur Wahl (?:steht|stehen) /su.exec(question) ?? CHOICE.exec(question);
  if (chosen?.[1] !== undefined) return chosen[1];
  const [, asked, proposal] = PROPOSAL.exec(question) ?? [];
  if (asked !== undefined && proposal !== undefined) return `Vorschlag „${proposal}“ zu „${asked}“`;
  const subject = /^Abgestimmt wird (?:gemeinsam )?über (.+?)\.? Wer stimmt zu\?$/su.exec(question)?.[1];
  if (subject === undefined) return question;
  const named = subject.replace(/^(?:den|die|das) (?=\p{Lu})/u, '');
  return named.charAt(0).toUpperCase() + named.slice(1);
}
