import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { NumbersForm } from '../numbers-form';
import type { CountFormProps } from '../procedure-screens';
import { WORDS } from './words';

const PILES = ['yes', 'no', 'abstain', 'blank', 'invalid'] as const;

/** What the tellers found, pile by pile, no more in all than was handed out. */
export function PaperCountForm({ issued, abstains = true, ...props }: CountFormProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <NumbersForm
      {...props}
      className="g-hands g-hands--piles"
      piles={PILES.filter((name) => abstains || name !== 'abstain').map((name) => ({ name, label: words[name] }))}
      legend={words.legend}
      most={issued}
      missing={faultMessage('pile-missing')}
      tooMany={(counted) => faultMessage('more-ballots-than-issued', { counted, issued })}
      rest={(counted) => words.rest(counted, issued)}
      submitLabel={props.entered === null ? words.close : words.again}
    />
  );
}
