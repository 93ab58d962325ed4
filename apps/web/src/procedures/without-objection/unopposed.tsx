import type { Counts } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/facts';
import type { ResultProps } from '../procedure-screens';
import { WORDS } from './words';

const of = (count: Counts, name: string): number => count[name] ?? 0;

/** That nobody has objected, and how many were asked: there is nothing else to count. */
export function Unopposed({ count }: ResultProps): ReactElement {
  const words = useWords(WORDS);
  const conflicted = of(count, 'conflicted');
  return (
    <Facts
      facts={[
        [words.objections, '0'],
        [words.asked, String(of(count, 'unopposed'))],
        ...(conflicted === 0 ? [] : [[words.conflicted, String(conflicted)] as const]),
      ]}
    />
  );
}
