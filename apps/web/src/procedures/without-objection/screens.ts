import type { ProcedureScreens } from '../procedure-screens';
import { SilenceInHall, SilenceWaiting } from './silence-notes';
import { Unopposed } from './unopposed';

export const withoutObjectionScreens: ProcedureScreens = {
  Setup: null,
  Calling: null,
  Leading: null,
  Form: null,
  Mark: () => null,
  wordOf: () => '',
  CountForm: null,
  Waiting: SilenceWaiting,
  Result: Unopposed,
  HallVote: SilenceInHall,
  HallResult: Unopposed,
};
