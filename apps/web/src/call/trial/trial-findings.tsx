import type { TrialResult } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface TrialFindingsProps {
  readonly result: TrialResult;
  /** Nothing more is waited for. */
  readonly isOver: boolean;
}

/** Picture and sound, a line each, in words. */
export function TrialFindings({ result, isOver }: TrialFindingsProps): ReactElement {
  const { t } = useTranslation('call');
  const wordOf = (came: boolean) => (came ? 'came' : isOver ? 'missing' : 'waiting');
  return (
    <ul className="g-plain-list">
      {(['picture', 'sound'] as const).map((what) => (
        <li key={what} className="kern-body">
          <strong>{t(`trial.${what}`)}</strong> {t(`trial.${wordOf(result[what])}`)}
          {isOver && !result[what] && ` ${t(`trial.help.${what}`)}`}
        </li>
      ))}
    </ul>
  );
}
