import type { ReactElement } from 'react';
import type { SetupProps } from '../procedure-screens';
import { DemandFields } from '../setup/demand-fields';
import { TellersField } from '../setup/tellers-field';

/** Who demanded the secret vote, and who counts. */
export const PaperSetup = (props: SetupProps): ReactElement => (
  <>
    <DemandFields form="secret" {...props} />
    <TellersField {...props} />
  </>
);
