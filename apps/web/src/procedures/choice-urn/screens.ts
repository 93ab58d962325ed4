import { electionUrnScreens } from '../election-urn/screens';
import type { ProcedureScreens } from '../procedure-screens';
import { SecretSetup } from '../secret-ballot/secret-setup';

/** As a secret election on devices; that it is secret has to be demanded. */
export const choiceUrnScreens: ProcedureScreens = { ...electionUrnScreens, Setup: SecretSetup };
