import { ChoiceOnPaper } from '../choice/notes';
import { PaperElectionForm } from '../election/election-count-form';
import { ElectionHallResult, ElectionResult } from '../election/election-result';
import { HandingOut } from '../paper-ballot/handing-out';
import { PaperInHall } from '../paper-ballot/paper-notes';
import { PaperSetup } from '../paper-ballot/paper-setup';
import type { ProcedureScreens } from '../procedure-screens';

export const choiceBallotsScreens: ProcedureScreens = {
  Setup: PaperSetup,
  Calling: null,
  Leading: HandingOut,
  Form: null,
  Mark: () => null,
  useWord: () => () => '',
  CountForm: PaperElectionForm,
  Waiting: ChoiceOnPaper,
  Result: ElectionResult,
  HallVote: PaperInHall,
  HallResult: ElectionHallResult,
};
