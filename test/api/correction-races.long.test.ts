import { describeCorrectionRaces } from '../support/correction-races';

describeCorrectionRaces(50);
