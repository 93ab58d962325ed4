import { useElectionWord } from '../election/choice-word';
import { ElectionBallotForm } from '../election/election-ballot-form';
import { ElectionHallResult, ElectionResult } from '../election/election-result';
import { CalledElection, CalledProgress } from '../election-roll-call/called-election';
import type { ProcedureScreens } from '../procedure-screens';
import { RollInHall, RollWaiting } from '../roll-call/roll-notes';
import { RollSetup } from '../roll-call/roll-setup';

export const choiceRollCallScreens: ProcedureScreens = {
  Setup: RollSetup,
  Calling: CalledElection,
  Leading: CalledProgress,
  Form: ElectionBallotForm,
  Mark: () => null,
  useWord: useElectionWord,
  CountForm: null,
  Waiting: RollWaiting,
  Result: ElectionResult,
  HallVote: RollInHall,
  HallResult: ElectionHallResult,
};
