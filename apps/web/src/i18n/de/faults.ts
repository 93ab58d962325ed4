import { FAULTS, type FaultCode } from '@gremia/contracts';

/** The German sentences are those of the contract: the server answers them, too. */
const faults: Readonly<Record<FaultCode, string>> = FAULTS;

export default faults;
