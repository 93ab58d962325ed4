import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface NoteProps {
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Something good to know, in a line: it must not push away what the page is opened for. */
export const Note = ({ icon = 'info', children }: NoteProps): ReactElement => (
  <p className="g-note-line">
    <Icon name={icon} />
    <span>{children}</span>
  </p>
);
