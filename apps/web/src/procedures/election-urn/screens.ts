import { ElectionHallResult } from '../election/election-hall-result';
import { ElectionResult } from '../election/election-result';
import type { ProcedureScreens } from '../procedure-screens';
import { SecretInHall } from '../secret-ballot/secret-in-hall';
import { DevicesSetup } from '../secret-ballot/secret-setup';
import { SecretElectionForm } from './secret-election-form';

export const electionUrnScreens: ProcedureScreens = {
  Setup: DevicesSetup,
  Calling: null,
  Leading: null,
  Form: SecretElectionForm,
  // Beside a name there is never a ballot.
  Mark: () => null,
  wordOf: () => '',
  CountForm: null,
  Waiting: null,
  Result: ElectionResult,
  HallVote: SecretInHall,
  HallResult: ElectionHallResult,
};
