import type { ReactElement } from 'react';

export type IconName =
  | 'account-circle'
  | 'add'
  | 'arrow-back'
  | 'arrow-down'
  | 'arrow-forward'
  | 'arrow-up'
  | 'autorenew'
  | 'calendar-today'
  | 'check'
  | 'checklist'
  | 'chevron-left'
  | 'chevron-right'
  | 'close'
  | 'content-copy'
  | 'danger'
  | 'dehaze'
  | 'delete'
  | 'download'
  | 'draft'
  | 'drive-folder-upload'
  | 'edit'
  | 'help'
  | 'info'
  | 'keyboard-double-arrow-left'
  | 'keyboard-double-arrow-right'
  | 'logout'
  | 'mail'
  | 'more-vert'
  | 'open-in-new'
  | 'question-mark'
  | 'search'
  | 'success'
  | 'visibility'
  | 'visibility-off'
  | 'warning';

/** An icon beside a word; it says nothing by itself. */
export const Icon = ({ name }: { readonly name: IconName }): ReactElement => (
  <i className={`kern-icon kern-icon--${name}`} aria-hidden="true" />
);
