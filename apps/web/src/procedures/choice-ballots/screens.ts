import { ChoiceOnPaper } from '../choice/notes';
import { electionBallotsScreens } from '../election-ballots/screens';
import { PaperSetup } from '../paper-ballot/paper-setup';
import type { ProcedureScreens } from '../procedure-screens';

/** As an election on paper; that it is secret has to be demanded. */
export const choiceBallotsScreens: ProcedureScreens = {
  ...electionBallotsScreens,
  Setup: PaperSetup,
  Waiting: ChoiceOnPaper,
};
