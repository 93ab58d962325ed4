import { HandsElectionForm } from '../election/election-count-form';
import { ElectionHallResult } from '../election/election-hall-result';
import { ElectionResult } from '../election/election-result';
import { OpenSetup } from '../election/open-setup';
import type { ProcedureScreens } from '../procedure-screens';
import { HandsForElection, HandsInHall } from './notes';

export const electionHandsScreens: ProcedureScreens = {
  Setup: OpenSetup,
  Calling: null,
  Leading: null,
  Form: null,
  Mark: () => null,
  wordOf: () => '',
  CountForm: HandsElectionForm,
  Waiting: HandsForElection,
  Result: ElectionResult,
  HallVote: HandsInHall,
  HallResult: ElectionHallResult,
};
