import { electionDevicesScreens } from '../election-devices/screens';
import type { ProcedureScreens } from '../procedure-screens';

/** As an election on devices; it needs no ground to be open. */
export const choiceDevicesScreens: ProcedureScreens = { ...electionDevicesScreens, Setup: null };
