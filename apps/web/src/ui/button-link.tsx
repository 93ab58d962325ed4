import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';
import { Icon, type IconName } from './icon';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly icon?: IconName;
  readonly ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ variant = 'primary', icon, children, className, ...rest }: AnchorProps): ReactElement {
  return (
    <a {...rest} className={`kern-btn kern-btn--${variant} ${className ?? ''}`}>
      {icon !== undefined && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </a>
  );
}

/**
 * A link to another page that looks like a button: the one main step of a page. Takes the router's `to`, `params`,
 * `search`.
 */
export const ButtonLink = createLink(Anchor);
/** The same for an address outside the router: a download. */
export const DownloadLink = (props: AnchorProps & { readonly href: string }): ReactElement => (
  <Anchor icon="download" variant="secondary" {...props} />
);
