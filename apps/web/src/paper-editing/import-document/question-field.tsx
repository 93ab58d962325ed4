import { citationsOf, placesById, plainText, type Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/choice-field';
import { MarkedText } from '../../resolution-text/marked-text';
import { isLeftOut, type Choice, type Question } from './apply-choices';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly base: readonly Point[];
  readonly choice: Choice | null;
  /** Says that an answer is missing. */
  readonly missing: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** One doubtful point: why, how it stands in the document, and which wording shall count. */
export function QuestionField({ question, base, choice, missing, onChoose }: QuestionFieldProps): ReactElement {
  const { t } = useTranslation('editor');
  const { id, entries } = question;
  const citations = citationsOf(base);
  const old = placesById(base).get(id)?.point;
  const label = citations.get(id) ?? entries[0]?.label ?? '';
  const name = label === '' ? t('plainPoint') : `BP ${label}`;
  const doubts = [...new Set(entries.flatMap((entry) => entry.doubts))];
  const leftOut = isLeftOut(question);
  return (
    <div className="g-import__question">
      <h5 className="g-h4">{name}</h5>
      <ul className="g-list">
        {doubts.map((doubt) => (
          <li key={doubt}>{t(`import.doubt.${doubt}`)}</li>
        ))}
      </ul>
      <div className="g-import__versions">
        <div>
          <p className="g-muted g-small">{t('import.inDocument')}</p>
          {leftOut ? (
            <p>{t('import.notThere')}</p>
          ) : (
            entries.map(({ source, label: printed, change, segments }, index) => (
              <div key={index}>
                {source !== undefined && <p className="g-import__words">{source}</p>}
                <MarkedText
                  points={[{ id: `${id}-${index}`, depth: 0, change, oldLabel: printed, newLabel: printed, segments }]}
                />
              </div>
            ))
          )}
        </div>
        <div>
          <p className="g-muted g-small">{t('import.before')}</p>
          <p className="g-prose">{old === undefined ? t('import.notBefore') : plainText(old.body, citations)}</p>
        </div>
      </div>
      <RadioGroup<Choice>
        legend={t('import.which', { label: name })}
        value={choice}
        horizontal
        error={missing && choice === null ? t('import.choose') : undefined}
        options={[
          { value: 'read', label: leftOut ? t('import.strike') : t('import.read') },
          {
            value: 'base',
            label: leftOut ? t('import.stays') : old === undefined ? t('import.leaveOut') : t('import.base'),
          },
        ]}
        onChange={onChoose}
      />
    </div>
  );
}
