import { useElectionWord } from '../election/choice-word';
import { ElectionBallotForm } from '../election/election-ballot-form';
import { ElectionHallResult, ElectionResult } from '../election/election-result';
import { HallTurnout } from '../open-ballot/hall-turnout';
import type { ProcedureScreens } from '../procedure-screens';

export const choiceDevicesScreens: ProcedureScreens = {
  Setup: null,
  Calling: null,
  Leading: null,
  Form: ElectionBallotForm,
  Mark: () => null,
  useWord: useElectionWord,
  CountForm: null,
  Waiting: null,
  Result: ElectionResult,
  HallVote: HallTurnout,
  HallResult: ElectionHallResult,
};
