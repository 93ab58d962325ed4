import type { ColleagueAtWork } from '@gremia/contracts';
import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Writing } from '../api/drafts';
import { formatTime } from '../i18n/dates';
import { Icon } from '../ui/icon';
import { useColleagues } from './use-colleagues';
import './drafts.css';

const AtWork = createContext<readonly ColleagueAtWork[]>([]);

export interface WithColleaguesProps {
  readonly writing: Exclude<Writing, { of: 'new-motion' }>;
  /** Nobody is marked where nothing can be written. */
  readonly active?: boolean;
  readonly onOthers: () => void;
  readonly children: ReactNode;
}

/** Around what several people may write on: says who else does, and tells them the same of this person. */
export function WithColleagues({ writing, active = true, onOthers, children }: WithColleaguesProps): ReactElement {
  const { t } = useTranslation('common');
  const { colleagues, onFocus } = useColleagues(writing, active, onOthers);
  return (
    <AtWork value={colleagues}>
      <div role="status" className="g-colleagues">
        {colleagues.map(({ name, since }) => (
          <p key={`${name} ${since}`} className="g-colleague">
            <Icon name="edit" />
            {t('colleagues.here', { name, time: formatTime(since) })}
          </p>
        ))}
      </div>
      <div className="g-contents" onFocus={onFocus}>
        {children}
      </div>
    </AtWork>
  );
}

/** At a part of it: who is writing there at this moment. */
export function ColleagueAt({ part }: { readonly part: string }): ReactElement | null {
  const { t } = useTranslation('common');
  const here = useContext(AtWork).filter((colleague) => colleague.part === part);
  if (here.length === 0) return null;
  return (
    <>
      {here.map(({ name, since }) => (
        <p key={name} className="g-colleague g-colleague--at">
          <Icon name="edit" />
          {t('colleagues.atPart', { name, time: formatTime(since) })}
        </p>
      ))}
    </>
  );
}
