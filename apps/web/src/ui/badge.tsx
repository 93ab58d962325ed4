import type { ReactElement } from 'react';
import { Icon, type IconName } from './icon';

export interface BadgeProps {
  readonly kind?: 'info' | 'success' | 'warning' | 'danger' | 'neutral';
  readonly icon?: IconName;
  readonly children: string;
}

const defaultIcons = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  neutral: undefined,
} as const;

/** A state in a word, with an icon of its own: never by colour alone. */
export function Badge({ kind = 'neutral', icon = defaultIcons[kind], children }: BadgeProps): ReactElement {
  return (
    <span className={`kern-badge kern-badge--small ${kind === 'neutral' ? 'g-badge--neutral' : `kern-badge--${kind}`}`}>
      {icon !== undefined && <Icon name={icon} />}
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  );
}
