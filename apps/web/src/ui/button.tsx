import type { MouseEvent, ReactElement, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: 'primary' | 'secondary' | 'tertiary' | 'danger';
  readonly type?: 'button' | 'submit';
  /** The id of the form that it sends, where it stands outside of it. */
  readonly form?: string;
  readonly icon?: IconName;
  /** Hides the words from view and keeps them for screen readers and as a tooltip. */
  readonly iconOnly?: boolean;
  readonly small?: boolean;
  /**
   * While true the button keeps its focus and does nothing; `aria-disabled`, because a disabled button would lose the
   * focus it has just been pressed with.
   */
  readonly inactive?: boolean;
  readonly busy?: boolean;
  readonly describedBy?: string;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly pressed?: boolean;
  /** Gets the focus with the next step, see `use-step-focus.ts`. */
  readonly stepFocus?: boolean;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactElement {
  const {
    children,
    variant = 'primary',
    type = 'button',
    icon,
    iconOnly = false,
    small = false,
    inactive = false,
    busy = false,
  } = props;
  const still = inactive || busy;
  const look = variant === 'danger' ? 'kern-btn--primary g-btn--danger' : `kern-btn--${variant}`;
  return (
    <button
      ref={props.ref}
      type={type}
      form={props.form}
      className={`kern-btn ${look}${small ? ' g-btn--small' : ''}${iconOnly ? ' g-btn--icon' : ''}`}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-pressed={props.pressed}
      data-step-focus={props.stepFocus || undefined}
      title={iconOnly && typeof children === 'string' ? children : undefined}
      onClick={(event) => {
        if (still) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={iconOnly ? 'kern-sr-only' : 'kern-label'}>{children}</span>
    </button>
  );
}
