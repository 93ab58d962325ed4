import type { ReactElement, ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly look?: 'plain' | 'shut' | 'trouble';
  readonly children?: ReactNode;
}

/** A scene of a few words in the middle of the screen. */
export const Notice = ({ title, look = 'plain', children }: NoticeProps): ReactElement => (
  <div className={`hall-scene hall-notice hall-notice--${look}`}>
    <h2 className="hall-notice__title">{title}</h2>
    {children}
  </div>
);
