import { electionWord } from '../election/choice-word';
import { ElectionBallotForm } from '../election/election-ballot-form';
import { ElectionHallResult } from '../election/election-hall-result';
import { ElectionResult } from '../election/election-result';
import { OpenSetup } from '../election/open-setup';
import { HallTurnout } from '../open-ballot/hall-turnout';
import type { ProcedureScreens } from '../procedure-screens';

export const electionDevicesScreens: ProcedureScreens = {
  Setup: OpenSetup,
  Calling: null,
  Leading: null,
  Form: ElectionBallotForm,
  Mark: () => null,
  wordOf: electionWord,
  CountForm: null,
  Waiting: null,
  Result: ElectionResult,
  HallVote: HallTurnout,
  HallResult: ElectionHallResult,
};
