import { namesOf, type LotNeeded } from './election-outcome';
import type { MajorityRule } from './majority';
import type { RuleProfile } from './profile';

/** What was counted where several proposals stood against each other in one count. */
export interface ChoiceCount {
  /** In the order in which they were put, by their names. */
  readonly votes: readonly { readonly name: string; readonly votes: number }[];
  /** For none of them. */
  readonly none: number;
  /** Not there where nobody may abstain. */
  readonly abstain?: number;
  /** Ballots without a cross, where these are no abstentions. */
  readonly empty?: number;
}

/** What a choice is measured by. `lot`: on whom it has fallen; null before it is drawn. */
export interface ChoiceMeasure {
  readonly profile: Pick<RuleProfile, 'tie' | 'abstention'>;
  readonly majority: MajorityRule;
  readonly lot: readonly string[] | null;
}

/**
 * What a choice comes to. `next` names between which it goes on: two or more in a run-off; one alone, on which it is
 * voted with yes or no; null where it is over.
 */
export interface ChoiceResult {
  readonly adopted: string | null;
  readonly next: readonly string[] | null;
  readonly lot: LotNeeded | null;
  /** Votes that adopt a proposal in this count. */
  readonly required: number;
  readonly sentence: string;
  readonly label: string;
}

/**
 * Decides a choice among proposals. More than half of the votes for a proposal or for none of them adopt it;
 * abstentions count where the rules count them as no. Otherwise the two with the most votes go into a run-off, and the
 * one that leads there, or of two from the beginning, is voted on with yes or no: so that nothing is resolved that has
 * not had more votes for it than against. Where another majority than the simple one is needed, only that last vote can
 * give it. Equal votes are left to the lot where the rules of the body leave ties to it; else all of the equal ones
 * stay as long as that makes them fewer, and nothing is adopted where it does not.
 *
 * No statute orders this way of voting; it follows from the majority that statutes ask of every resolution.
 *
 * @see ThürKO § 39 Abs. 1
 */
export function choiceResult(count: ChoiceCount, { profile, majority, lot }: ChoiceMeasure): ChoiceResult {
  const base = count.votes.reduce((sum, { votes }) => sum + votes, count.none);
  const counted = base + (profile.abstention.value === 'as-no' ? (count.abstain ?? 0) : 0);
  const required = Math.floor(counted / 2) + 1;
  const said = (rest: Omit<ChoiceResult, 'required' | 'sentence'>, words: string): ChoiceResult => ({
    ...rest,
    required,
    sentence: `${countSentence(count)} ${words}`,
  });
  const over = { adopted: null, next: null, lot: null } as const;
  const none = (words: string): ChoiceResult => said({ ...over, label: 'kein Vorschlag angenommen' }, words);
  const ranked = [...count.votes].sort((one, other) => other.votes - one.votes);
  const [top] = ranked;
  if (top === undefined || base === 0) return none('Für keinen Vorschlag ist gestimmt worden.');
  if (count.none >= required) return none('Die Mehrheit will keinen der Vorschläge.');
  if (top.votes >= required && majority.kind === 'simple')
    return said(
      { ...over, adopted: top.name, label: `angenommen: „${top.name}“` },
      `„${top.name}“ hat die Mehrheit (${required} erforderlich).`,
    );
  const take = ranked.length > 2 && top.votes < required ? 2 : 1;
  const { sure, tied } = leading(ranked, take);
  const goesOn = (names: readonly string[]): ChoiceResult => {
    const [only = ''] = names;
    return names.length === 1
      ? said({ ...over, next: names, label: 'Schlussabstimmung' }, `Über „${only}“ wird mit Ja und Nein abgestimmt.`)
      : said(
          { ...over, next: names, label: 'Stichabstimmung erforderlich' },
          `Keiner hat die Mehrheit (${required} erforderlich). Es folgt die Stichabstimmung zwischen ${quoted(names)}.`,
        );
  };
  const missing = take - sure.length;
  if (tied.length <= missing) return goesOn(inOrder(count, [...sure, ...tied]));
  if (profile.tie.value === 'lot') {
    if (lot !== null) return goesOn(inOrder(count, [...sure, ...lot]));
    return said(
      {
        ...over,
        lot: { among: tied, take: missing, decides: 'run-off', asks: false },
        label: 'Losentscheid erforderlich',
      },
      `Zwischen ${quoted(tied)} besteht Stimmengleichheit; es entscheidet das Los.`,
    );
  }
  const staying = [...sure, ...tied];
  return staying.length < count.votes.length
    ? goesOn(inOrder(count, staying))
    : none(`Bei Stimmengleichheit zwischen ${quoted(tied)} ist kein Vorschlag angenommen.`);
}

/** The names that are among the first so many by their votes alone, and those that are equal at the last place. */
function leading(
  ranked: ChoiceCount['votes'],
  take: number,
): { readonly sure: readonly string[]; readonly tied: readonly string[] } {
  const last = ranked[take - 1]?.votes ?? 0;
  const names = (all: ChoiceCount['votes']): readonly string[] => all.map(({ name }) => name);
  return {
    sure: names(ranked.filter(({ votes }) => votes > last)),
    tied: names(ranked.filter(({ votes }) => votes === last)),
  };
}

const inOrder = ({ votes }: ChoiceCount, names: readonly string[]): readonly string[] =>
  votes.flatMap(({ name }) => (names.includes(name) ? [name] : []));

const quoted = (names: readonly string[]): string => namesOf(names.map((name) => `„${name}“`));

/** `Es entfielen auf „A“ 7, auf „B“ 3 und auf keinen 1 Stimmen; Enthaltungen: 1.` */
function countSentence({ votes, none, abstain, empty }: ChoiceCount): string {
  const parts = [...votes.map(({ name, votes: number }) => `auf „${name}“ ${number}`), `auf keinen ${none}`];
  const abstained = abstain === undefined ? '' : `; Enthaltungen: ${abstain}`;
  const left = empty === undefined ? '' : `; leere Stimmzettel: ${empty}`;
  return `Es entfielen ${namesOf(parts)} Stimmen${abstained}${left}.`;
}
