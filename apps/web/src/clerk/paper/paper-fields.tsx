import type { PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { AmendmentField } from '../../paper-editing/amendment-field';
import { PaperFieldsInputs } from '../../paper-fields/paper-fields-inputs';
import { CheckField } from '../../ui/choice-field';
import { PointsEditor } from '../../paper-editing/points-editor/points-editor';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import { ConsultationsField } from './consultations-field';
import { OriginatorsField } from './originators-field';
import { StatementFields } from './statement-fields';
import { ToRework } from './to-rework';
import { WithParentText } from './with-parent-text';
import type { PaperDraft } from '../../paper-editing/paper-input';

export interface PaperFieldsProps {
  readonly paper: PaperDetail;
  readonly value: PaperDraft;
  readonly error: unknown;
  readonly onChange: (value: PaperDraft) => void;
}

/** The fields of a paper by its kind. */
export function PaperFields({ paper, value, error, onChange }: PaperFieldsProps): ReactElement {
  const { t } = useTranslation(['clerk', 'editor']);
  const set = (part: Partial<PaperDraft>): void => onChange({ ...value, ...part });
  const setReason = (id: string, text: string): void => set({ pointReasons: { ...value.pointReasons, [id]: text } });
  const setPoints = (points: readonly Point[]): void => set({ points: [...points] });
  const texts = { points: value.points, reasons: value.pointReasons, onChange: setPoints, onReason: setReason };
  return (
    <>
      <Section title={t('paper.basics')}>
        <div className="g-form g-reading">
          <TextField
            label={t('paper.title')}
            maxLength={500}
            value={value.title}
            error={errorAt(error, '/title')}
            onChange={(event) => set({ title: event.target.value })}
          />
          {paper.parent !== null && (
            <p>
              <span className="g-muted">{t('paper.parent')}: </span>
              {paper.parent.number} {paper.parent.title}
            </p>
          )}
          <CheckField
            label={t('paper.public')}
            hint={t('paper.publicHint')}
            checked={value.public}
            onChange={(event) => set({ public: event.target.checked })}
          />
          {value.kind !== 'statement' && (
            <OriginatorsField
              originators={value.originators}
              error={errorAt(error, '/originators')}
              onChange={(originators) => set({ originators })}
            />
          )}
        </div>
      </Section>
      {value.kind === 'amendment' && value.parentId !== null && (
        <Section title={t('paper.amendmentText')}>
          {paper.outdated ? (
            <ToRework paperId={paper.id} />
          ) : (
            <WithParentText parentId={value.parentId}>
              {(base) => <AmendmentField value={value} base={base} onChange={set} onReason={setReason} />}
            </WithParentText>
          )}
        </Section>
      )}
      {value.kind !== 'amendment' && value.kind !== 'statement' && (
        <Section title={t(value.kind === 'question' || value.kind === 'notice' ? 'paper.plainText' : 'paper.text')}>
          <div className="g-reading-wide">
            <PointsEditor {...texts} />
          </div>
        </Section>
      )}
      {value.kind === 'statement' && value.statement !== null ? (
        <StatementFields
          statement={value.statement}
          parentId={value.parentId}
          error={error}
          onChange={(statement) => set({ statement })}
        />
      ) : (
        <Section title={t('editor:more')}>
          <div className="g-reading">
            <PaperFieldsInputs kind={value.kind} values={value} error={error} onChange={set} />
          </div>
        </Section>
      )}
      {value.kind !== 'amendment' && value.kind !== 'statement' && (
        <ConsultationsField consultations={value.consultations} onChange={(consultations) => set({ consultations })} />
      )}
    </>
  );
}
