import type { StatementInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { CheckField, RadioGroup } from '../../ui/choice-field';
import { AmendmentEditor } from '../../paper-editing/points-editor/amendment-editor';
import { Section } from '../../ui/section';
import { TextArea, TextField } from '../../ui/text-field';
import { WithParentText } from './with-parent-text';

export interface StatementFieldsProps {
  readonly statement: StatementInput;
  readonly parentId: string | null;
  readonly error: unknown;
  readonly onChange: (statement: StatementInput) => void;
}

const CHECKS = ['lawful', 'resources', 'funds'] as const;

/** The administration's statement: three check questions, the text, and a counter-wording where it has one. */
export function StatementFields({ statement, parentId, error, onChange }: StatementFieldsProps): ReactElement {
  const { t } = useTranslation(['clerk', 'paper', 'words']);
  const set = (part: Partial<StatementInput>): void => onChange({ ...statement, ...part });
  return (
    <>
      <Section title={t('statement.title')}>
        <div className="g-form g-reading">
          <TextField
            label={t('statement.office')}
            maxLength={200}
            value={statement.office}
            error={errorAt(error, '/statement/office')}
            onChange={(event) => set({ office: event.target.value })}
          />
          {CHECKS.map((key) => (
            <div key={key} className="g-stack">
              <RadioGroup
                legend={t(`paper:statement.${key}`)}
                horizontal
                value={statement[key].answer === null ? null : statement[key].answer ? 'yes' : 'no'}
                error={errorAt(error, `/statement/${key}/answer`)}
                options={[
                  { value: 'yes', label: t('words:yes') },
                  { value: 'no', label: t('words:no') },
                ]}
                onChange={(value) => set({ [key]: { ...statement[key], answer: value === 'yes' } })}
              />
              <TextArea
                label={t(`statement.${key}Text`)}
                optional={statement[key].answer !== false}
                rows={2}
                value={statement[key].text}
                error={errorAt(error, `/statement/${key}/text`)}
                onChange={(event) => set({ [key]: { ...statement[key], text: event.target.value } })}
              />
            </div>
          ))}
          <TextArea
            label={t('statement.body')}
            rows={6}
            value={statement.body}
            error={errorAt(error, '/statement/body')}
            onChange={(event) => set({ body: event.target.value })}
          />
        </div>
      </Section>
      {parentId !== null && (
        <Section title={t('statement.counter')}>
          <WithParentText parentId={parentId}>
            {(base) => (
              <>
                <CheckField
                  label={t('statement.counterWanted')}
                  hint={t('statement.counterHint')}
                  checked={statement.counterWording !== null}
                  onChange={(event) => set({ counterWording: event.target.checked ? [...base] : null })}
                />
                {statement.counterWording !== null && (
                  <AmendmentEditor
                    base={base}
                    parentId={parentId}
                    points={statement.counterWording}
                    onChange={(points) => set({ counterWording: [...points] })}
                  />
                )}
              </>
            )}
          </WithParentText>
        </Section>
      )}
    </>
  );
}
