import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';

/** What is read out, in German whatever language the desk has. */
export const Words = ({ children }: { readonly children: string }): ReactElement => (
  <blockquote className="g-order__words" lang="de">
    {keepTogether(children)}
  </blockquote>
);

/** A line on which something is written by hand. */
export const Blank = ({ label }: { readonly label: string }): ReactElement => (
  <p className="g-order__blank">
    {label} <span className="g-order__rule" />
  </p>
);

/** A question with room for what was counted. */
export function TallyBoxes({ question }: { readonly question: string }): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const boxes = [
    t('live:choice.word.yes'),
    t('live:choice.word.no'),
    t('live:choice.word.abstain'),
    t('live:choice.word.conflicted'),
    t('runningOrder.result'),
  ];
  return (
    <div className="g-order__vote">
      <Words>{question}</Words>
      <ul className="g-order__boxes">
        {boxes.map((box) => (
          <li key={box}>{box}</li>
        ))}
      </ul>
    </div>
  );
}
