import type { ReactElement, ReactNode } from 'react';
import { keepTogether } from '../i18n/keep-together';
import { Icon } from './icon';

export interface AlertProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  /** For a sentence of the server, which speaks German. */
  readonly titleLang?: 'de' | undefined;
  /**
   * `alert` interrupts, `status` waits for a pause; without one nothing is announced (text that was there from the
   * beginning).
   */
  readonly role?: 'alert' | 'status';
  readonly className?: string;
}

export function Alert({ kind, title, children, titleLang, role, className = '' }: AlertProps): ReactElement {
  return (
    <div className={`kern-alert kern-alert--${kind} g-alert ${className}`.trim()} role={role}>
      <div className="kern-alert__header">
        <Icon name={kind} />
        <span className="kern-title" lang={titleLang}>
          {keepTogether(title)}
        </span>
      </div>
      {children !== undefined && <div className="kern-alert__body kern-body">{children}</div>}
    </div>
  );
}
