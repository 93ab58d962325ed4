import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { NumbersForm } from '../numbers-form';
import type { CountFormProps } from '../procedure-screens';
import { WORDS } from './words';

const HANDS = ['yes', 'no', 'abstain'] as const;

/** Three numbers, no more in all than can have raised a hand. */
export function HandsForm({ entitled, abstains = true, ...props }: CountFormProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <NumbersForm
      {...props}
      piles={HANDS.filter((name) => abstains || name !== 'abstain').map((name) => ({ name, label: words[name] }))}
      legend={words.legend}
      most={entitled}
      missing={faultMessage('hands-missing')}
      tooMany={(raised) => faultMessage('more-hands-than-seats', { raised, entitled })}
      rest={(raised) => words.rest(raised, entitled)}
      submitLabel={props.entered === null ? words.close : words.again}
    />
  );
}
