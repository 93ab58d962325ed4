import type { ProcedureScreens } from '../procedure-screens';
import { YesNoHallResult } from '../yes-no/yes-no-hall-result';
import { YesNoResult } from '../yes-no/yes-no-result';
import { SecretForm } from './secret-form';
import { SecretInHall } from './secret-in-hall';
import { SecretSetup } from './secret-setup';

export const secretBallotScreens: ProcedureScreens = {
  Setup: SecretSetup,
  Calling: null,
  Leading: null,
  Form: SecretForm,
  // Beside a name there is never a ballot.
  Mark: () => null,
  wordOf: () => '',
  CountForm: null,
  Waiting: null,
  Result: YesNoResult,
  HallVote: SecretInHall,
  HallResult: YesNoHallResult,
};
