import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictDialog } from '../drafts/conflict-dialog';
import { conflictFields } from './conflict-fields';
import { inputOf } from './paper-input';
import type { PaperEditing } from './use-paper-editing';

/** Asks which version is to stand when somebody else has saved in the meantime. */
export function PaperConflict({ editing }: { readonly editing: PaperEditing }): ReactElement {
  const { t } = useTranslation(['editor', 'words']);
  const { draft, theirs } = editing;
  return (
    <ConflictDialog
      open={theirs !== null}
      fields={theirs === null ? [] : conflictFields(draft.value, inputOf(theirs), t)}
      onClose={editing.decideLater}
      onTakeTheirs={editing.takeTheirs}
      onKeepMine={editing.keepMine}
    />
  );
}
