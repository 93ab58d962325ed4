import type { ReactElement } from 'react';
import { keepTogether } from '../i18n/keep-together';

export interface ResultLinesProps {
  /** `Beschluss: mit Änderungen beschlossen` */
  readonly result: string;
  /** `Abstimmung: Ja: 33, Nein: 0, Enthaltungen: 5, Befangen: 0` */
  readonly tally?: string | null;
  readonly carried?: boolean;
}

/** The two lines that papers and minutes print under a text. */
export const ResultLines = ({ result, tally = null, carried = true }: ResultLinesProps): ReactElement => (
  <div lang="de" className={`g-result-lines${carried ? '' : ' g-result-lines--rejected'}`}>
    <p className="g-result-lines__result">{keepTogether(result)}</p>
    {tally !== null && <p>{keepTogether(tally)}</p>}
  </div>
);
