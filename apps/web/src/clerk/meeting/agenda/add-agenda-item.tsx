import type { AgendaItemInput } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { PaperPicker } from '../../paper/paper-picker';
import { itemOfPaper, itemWithoutPaper } from './agenda-items';

export interface AddAgendaItemProps {
  readonly items: readonly AgendaItemInput[];
  /** `paperNumber` of an item that refers to a paper. */
  readonly onAdd: (item: AgendaItemInput, paperNumber: string | null) => void;
}

/** Adds a paper by search, or an item without one. */
export function AddAgendaItem({ items, onAdd }: AddAgendaItemProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [title, setTitle] = useState('');
  const taken = new Set(items.flatMap(({ paperId }) => paperId ?? []));
  const addFree = (): void => {
    if (title.trim() === '') return;
    onAdd(itemWithoutPaper(title.trim(), t('agenda.neutralDefault')), null);
    setTitle('');
  };
  return (
    <div className="clerk-columns clerk-add">
      <PaperPicker
        label={t('agenda.addPaper')}
        hint={t('agenda.addPaperHint')}
        kinds={['proposal', 'motion', 'question', 'notice']}
        chosen={null}
        without={taken}
        onChoose={(paper) => paper !== null && onAdd(itemOfPaper(paper, t('agenda.neutralDefault')), paper.number)}
      />
      <div className="g-stack">
        <TextField
          label={t('agenda.addFree')}
          hint={t('agenda.addFreeHint')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The agenda around it is not saved by that.
            event.preventDefault();
            addFree();
          }}
        />
        <div>
          <Button variant="secondary" icon="add" inactive={title.trim() === ''} onClick={addFree}>
            {t('agenda.add')}
          </Button>
        </div>
      </div>
    </div>
  );
}
