import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/button';
import { ModalDialog } from '../../ui/modal-dialog';
import { WORDS } from './words';

interface UrnQuestionProps {
  /** What the ballot says, in words; null as long as there is nothing to ask. */
  readonly word: string | null;
  readonly onPut: () => void;
  readonly onBack: () => void;
}

/** Asked before a ballot goes where nobody finds it again. */
export function UrnQuestion({ word, onPut, onBack }: UrnQuestionProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <ModalDialog
      open={word !== null}
      title={words.ask}
      onClose={onBack}
      footer={
        <>
          <Button variant="secondary" onClick={onBack}>
            {words.back}
          </Button>
          <Button onClick={onPut}>{words.put}</Button>
        </>
      }
    >
      <p className="kern-body">{word === null ? '' : words.asked(word)}</p>
    </ModalDialog>
  );
}
