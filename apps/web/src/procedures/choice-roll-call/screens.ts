import { electionRollCallScreens } from '../election-roll-call/screens';
import type { ProcedureScreens } from '../procedure-screens';
import { RollSetup } from '../roll-call/roll-setup';

/** As an election with names called; that names are called has to be demanded. */
export const choiceRollCallScreens: ProcedureScreens = { ...electionRollCallScreens, Setup: RollSetup };
