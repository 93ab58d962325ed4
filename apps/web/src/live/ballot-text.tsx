import type { VoteState } from '@gremia/meeting';
import type { MarkedPoint } from '@gremia/resolution';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextWithSwitch } from '../resolution-text/marked-text.switch';
import { isTelephone } from '../ui/is-telephone';

/** So many characters are read at a glance; a longer text would push the choices off the screen. */
const SHORT = { roomy: 600, telephone: 160 };

const lengthOf = (points: readonly MarkedPoint[]): number =>
  points.reduce((sum, { segments }) => sum + segments.reduce((all, { text }) => all + text.length, 0), 0);

/** The text that is voted on, before the choices; folded where it is long or would push them off the screen. */
export function BallotText({ vote }: { readonly vote: VoteState }): ReactElement | null {
  const { t } = useTranslation('live');
  const [isRoomy] = useState(() => !isTelephone());
  const { marked, together, subject } = vote;
  if (together !== undefined || marked.length === 0) return null;
  const isUnit = subject.kind === 'unit';
  const shown = isUnit ? marked.filter(({ change }) => change !== 'equal') : marked;
  return (
    <details className="g-disclosure" open={lengthOf(shown) <= (isRoomy ? SHORT.roomy : SHORT.telephone)}>
      <summary>{t('ballot.text')}</summary>
      <MarkedTextWithSwitch points={marked} startOnlyChanged={isUnit} quiet />
    </details>
  );
}
