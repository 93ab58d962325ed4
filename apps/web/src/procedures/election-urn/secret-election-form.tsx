import type { BallotContent } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { useElectionWord } from '../election/choice-word';
import { ElectionBallotForm } from '../election/election-ballot-form';
import type { BallotFormProps } from '../procedure-screens';
import { UrnQuestion } from '../secret-ballot/urn-question';
import { WhatItIsWorth } from '../secret-ballot/what-it-is-worth';
import { WORDS } from '../secret-ballot/words';

/** Whom a member elects, asked once more before the ballot goes into the urn. */
export function SecretElectionForm(props: BallotFormProps): ReactElement {
  const words = useWords(WORDS);
  const word = useElectionWord(props.abstains === undefined ? {} : { abstains: props.abstains });
  const [asked, setAsked] = useState<BallotContent | null>(null);
  const put = (): void => {
    if (asked !== null) props.onCast(asked);
    setAsked(null);
  };
  return (
    <>
      <p className="kern-body">{words.intro}</p>
      <ElectionBallotForm {...props} secret onCast={setAsked} />
      <WhatItIsWorth />
      <UrnQuestion
        word={asked === null ? null : word(asked, props.options)}
        onPut={put}
        onBack={() => setAsked(null)}
      />
    </>
  );
}
