import type { ReadDocumentResult } from '@gremia/contracts';
import type { Point, PointId } from '@gremia/resolution';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { AmendmentPreview } from '../points-editor/amendment-preview';
import { applyChoices, questionsOf, unplaced, type Choice, type Reading } from './apply-choices';
import { FocusedHeading } from './focused-heading';
import { LeftOut } from './left-out';
import { QuestionField } from './question-field';

export interface ConfirmReadingProps {
  readonly result: ReadDocumentResult;
  readonly reading: Reading;
  readonly onTake: (points: readonly Point[]) => void;
  readonly onCancel: () => void;
}

/**
 * An amendment that was read: what is certain is shown, what is doubtful is asked point by point. It is taken over once
 * every question has its answer.
 */
export function ConfirmReading({ result, reading, onTake, onCancel }: ConfirmReadingProps): ReactElement {
  const { t } = useTranslation(['editor', 'common']);
  const [choices, setChoices] = useState<ReadonlyMap<PointId, Choice>>(new Map());
  const [asked, setAsked] = useState(false);
  const questions = questionsOf(reading);
  const open = questions.filter(({ id }) => !choices.has(id));
  const lost = unplaced(reading);
  const text = applyChoices(reading, choices);
  return (
    <section className="g-import">
      <FocusedHeading>
        {questions.length === 0 ? t('import.certain') : t('import.doubtful', { count: questions.length })}
      </FocusedHeading>
      {questions.length > 0 && <p className="g-muted">{t('import.doubtfulHint')}</p>}
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          base={reading.base}
          choice={choices.get(question.id) ?? null}
          missing={asked}
          onChoose={(choice) => setChoices(new Map(choices).set(question.id, choice))}
        />
      ))}
      {(lost.length > 0 || result.unread.length > 0) && (
        <Alert kind="warning" title={t('import.byHand')}>
          {[...lost.map(({ source, accepted, label }) => source ?? `${label} ${accepted}`), ...result.unread].map(
            (words, index) => (
              <p key={`${index}-${words.slice(0, 20)}`}>{words}</p>
            ),
          )}
        </Alert>
      )}
      <details open={questions.length === 0}>
        <summary>{t('import.preview')}</summary>
        <AmendmentPreview base={reading.base} points={text} />
      </details>
      <LeftOut paragraphs={[...result.before, ...result.after]} />
      <p className="g-muted g-small">{t('import.replaces')}</p>
      <div className="g-actions">
        <Button onClick={() => (open.length === 0 ? onTake(text) : setAsked(true))}>{t('import.take')}</Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </div>
      <p role="status">{asked && open.length > 0 ? t('import.stillOpen', { count: open.length }) : ''}</p>
    </section>
  );
}
