import { PaperElectionForm } from '../election/election-count-form';
import { ElectionHallResult } from '../election/election-hall-result';
import { ElectionResult } from '../election/election-result';
import { HandingOut } from '../paper-ballot/handing-out';
import { PaperInHall } from '../paper-ballot/paper-notes';
import type { ProcedureScreens } from '../procedure-screens';
import { TellersField } from '../setup/tellers-field';
import { ElectionOnPaper } from './waiting';

export const electionBallotsScreens: ProcedureScreens = {
  Setup: TellersField,
  Calling: null,
  Leading: HandingOut,
  Form: null,
  Mark: () => null,
  wordOf: () => '',
  CountForm: PaperElectionForm,
  Waiting: ElectionOnPaper,
  Result: ElectionResult,
  HallVote: PaperInHall,
  HallResult: ElectionHallResult,
};
