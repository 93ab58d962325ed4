import { secretDevices, type RuleProfile } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { Alert } from '../../ui/alert';
import { CheckField } from '../../ui/choice-field';
import type { SetupProps } from '../procedure-screens';
import { DemandFields } from '../setup/demand-fields';
import { WhatItIsWorth } from './what-it-is-worth';
import { WORDS } from './words';

/** Who demanded the secret vote, whether devices may be used for it, and what that is worth. */
export const SecretSetup = (props: SetupProps): ReactElement => (
  <>
    <DemandFields form="secret" {...props} />
    <DevicesSetup {...props} />
  </>
);

/** Whether devices may be used, and what that is worth. */
export function DevicesSetup(props: SetupProps): ReactElement {
  const words = useWords(WORDS);
  const { profile } = props.gathering;
  return (
    <>
      {profile !== null && <MayBeDevices profile={profile} {...props} />}
      <p className="kern-body g-vote-setup__law">{words.few}</p>
      <WhatItIsWorth />
    </>
  );
}

function MayBeDevices({ profile, typed, onChange }: SetupProps & { readonly profile: RuleProfile }): ReactElement {
  const words = useWords(WORDS);
  const { allowed, sentence } = secretDevices(profile);
  if (allowed === 'no') return <Alert kind="warning" title={sentence} titleLang="de" />;
  return (
    <>
      <p className="kern-body g-vote-setup__law" lang="de">
        {sentence}
      </p>
      {allowed === 'ask' && (
        <div className="g-vote-setup__law">
          <CheckField
            label={words.confirm}
            checked={typed.confirmsDevices ?? false}
            onChange={(event) => onChange({ ...typed, confirmsDevices: event.target.checked })}
          />
        </div>
      )}
    </>
  );
}
