import { choiceBallotsScreens } from './choice-ballots/screens';
import { choiceDevicesScreens } from './choice-devices/screens';
import { choiceHandsScreens } from './choice-hands/screens';
import { choiceRollCallScreens } from './choice-roll-call/screens';
import { choiceUrnScreens } from './choice-urn/screens';
import { electionBallotsScreens } from './election-ballots/screens';
import { electionDevicesScreens } from './election-devices/screens';
import { electionHandsScreens } from './election-hands/screens';
import { electionRollCallScreens } from './election-roll-call/screens';
import { electionUrnScreens } from './election-urn/screens';
import { openBallotScreens } from './open-ballot/screens';
import { paperBallotScreens } from './paper-ballot/screens';
import type { ProcedureScreens } from './procedure-screens';
import { rollCallScreens } from './roll-call/screens';
import { secretBallotScreens } from './secret-ballot/screens';
import { showOfHandsScreens } from './show-of-hands/screens';
import { withoutObjectionScreens } from './without-objection/screens';

/** The screens of every kind of vote, by the name it has in the journal. A new one is a folder here and a line. */
const SCREENS: ReadonlyMap<string, ProcedureScreens> = new Map([
  ['open-ballot', openBallotScreens],
  ['show-of-hands', showOfHandsScreens],
  ['roll-call', rollCallScreens],
  ['paper-ballot', paperBallotScreens],
  ['secret-ballot', secretBallotScreens],
  ['election-ballots', electionBallotsScreens],
  ['election-urn', electionUrnScreens],
  ['election-hands', electionHandsScreens],
  ['election-roll-call', electionRollCallScreens],
  ['election-devices', electionDevicesScreens],
  ['choice-devices', choiceDevicesScreens],
  ['choice-hands', choiceHandsScreens],
  ['choice-roll-call', choiceRollCallScreens],
  ['choice-ballots', choiceBallotsScreens],
  ['choice-urn', choiceUrnScreens],
  ['without-objection', withoutObjectionScreens],
]);

export const PROCEDURE_KINDS: readonly string[] = [...SCREENS.keys()];

/** The screens of a kind; null for one that only a later version knows. */
export const screensOf = ({ procedure }: { readonly procedure: string }): ProcedureScreens | null =>
  SCREENS.get(procedure) ?? null;
