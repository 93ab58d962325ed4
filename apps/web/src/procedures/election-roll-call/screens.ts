import { electionWord } from '../election/choice-word';
import { ElectionBallotForm } from '../election/election-ballot-form';
import { ElectionHallResult } from '../election/election-hall-result';
import { ElectionResult } from '../election/election-result';
import { OpenSetup } from '../election/open-setup';
import type { ProcedureScreens } from '../procedure-screens';
import { RollInHall, RollWaiting } from '../roll-call/roll-notes';
import { CalledElection, CalledProgress } from './called-election';

export const electionRollCallScreens: ProcedureScreens = {
  Setup: OpenSetup,
  Calling: CalledElection,
  Leading: CalledProgress,
  Form: ElectionBallotForm,
  Mark: () => null,
  wordOf: electionWord,
  CountForm: null,
  Waiting: RollWaiting,
  Result: ElectionResult,
  HallVote: RollInHall,
  HallResult: ElectionHallResult,
};
