import type { RuleName, RuleSet } from '../profile';
import { RULE_VALUES } from '../rule-values';
import { MEETING_SAID } from './meeting-said';
import { PERSON_SAID } from './person-said';
import { REMOTE_SAID } from './remote-said';
import type { SaidOf, Sayings } from './said';
import { VOTE_SAID } from './vote-said';

const SAYINGS: Sayings<RuleName> = { ...VOTE_SAID, ...MEETING_SAID, ...REMOTE_SAID, ...PERSON_SAID };
const WITHOUT_BODY: SaidOf = { seats: null };
const UNREADABLE = 'Der Inhalt stammt aus einer anderen Fassung der Software und kann hier nicht gelesen werden.';

/**
 * What a rule says, in German sentences that chair, office and members read; the same wherever a rule is shown.
 * What a body does not have is left out, unless that is what the rule says.
 *
 * @param value as it is stored or sent; a shape that this version does not know gives one sentence that says so
 * @param of the body, so that shares are said as heads, too: `26 von 51`
 */
export function ruleSentences(name: RuleName, value: unknown, of: SaidOf = WITHOUT_BODY): readonly string[] {
  const read = RULE_VALUES[name].safeParse(value);
  return read.success ? say(name, read.data as RuleSet[typeof name]['value'], of) : [UNREADABLE];
}

const say = <Name extends RuleName>(name: Name, value: RuleSet[Name]['value'], of: SaidOf): readonly string[] =>
  SAYINGS[name](value, of).filter((sentence) => typeof sentence === 'string');
