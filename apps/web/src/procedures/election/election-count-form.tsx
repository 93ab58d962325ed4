import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { NumbersForm } from '../numbers-form';
import type { CountFormProps } from '../procedure-screens';
import { WORDS } from './words';

/** What the tellers found: votes for each who stands, and the ballots that elect nobody. */
export function PaperElectionForm(props: CountFormProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <PilesForm
      {...props}
      legend={words.found}
      most={props.issued}
      invalid
      tooMany={(counted) => faultMessage('more-ballots-than-issued', { counted, issued: props.issued })}
      rest={(counted) => words.restPaper(counted, props.issued)}
    />
  );
}

/** Hands for each who stands. */
export function HandsElectionForm(props: CountFormProps): ReactElement {
  const words = useWords(WORDS);
  const { entitled } = props;
  return (
    <PilesForm
      {...props}
      legend={words.hands}
      most={entitled}
      invalid={false}
      tooMany={(counted) => faultMessage('more-hands-than-seats', { raised: counted, entitled })}
      rest={(counted) => words.restHands(counted, entitled)}
    />
  );
}

interface PilesFormProps extends CountFormProps {
  readonly legend: string;
  readonly most: number;
  readonly invalid: boolean;
  readonly tooMany: (counted: number) => string;
  readonly rest: (counted: number) => string;
}

function PilesForm({
  options,
  places,
  invalid,
  most,
  tooMany,
  rest,
  abstains = true,
  ...props
}: PilesFormProps): ReactElement {
  const words = useWords(WORDS);
  const piles = [
    ...options.map(({ id, name }) => ({ name: id, label: name })),
    { name: 'against', label: options.length === 1 ? words.againstOne : words.against },
    // Where nobody may abstain only ballots can be empty; a hand cannot.
    ...(abstains
      ? [{ name: 'blank', label: words.blankPile }]
      : invalid
        ? [{ name: 'empty', label: words.emptyPile }]
        : []),
    ...(invalid ? [{ name: 'invalid', label: words.invalid }] : []),
    ...(places > 1 ? [{ name: 'valid', label: words.valid }] : []),
  ];
  const limit = places > 1 ? most * (places + 2) : most;
  return (
    <NumbersForm
      {...props}
      className="g-hands g-hands--piles"
      piles={piles}
      most={limit}
      missing={faultMessage('pile-missing')}
      tooMany={tooMany}
      rest={(counted) => (places > 1 ? words.restSeveral : rest(counted))}
      submitLabel={props.entered === null ? words.close : words.again}
    />
  );
}
