import { responsibility, type PaperInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../../api/bodies';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { Section } from '../../ui/section';
import { SelectField, TextField } from '../../ui/text-field';
import { onlyAdvises } from './station-warnings';

type Consultation = PaperInput['consultations'][number];

export interface ConsultationsFieldProps {
  readonly consultations: readonly Consultation[];
  /** Whether its stations have days. */
  readonly dated?: boolean;
  readonly onChange: (consultations: Consultation[]) => void;
}

/** The way of the paper through the bodies, step by step. */
export function ConsultationsField({ consultations, dated = true, onChange }: ConsultationsFieldProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const committees = useCommittees().data?.committees ?? [];
  const [first] = committees;
  const advises = (id: string): boolean =>
    committees.some((committee) => committee.id === id && onlyAdvises(committee.kind));
  const set = (index: number, part: Partial<Consultation>): void =>
    onChange(consultations.map((step, at) => (at === index ? { ...step, ...part } : step)));
  return (
    <Section
      title={t('paper.consultations')}
      actions={
        <Button
          variant="secondary"
          icon="add"
          inactive={first === undefined}
          onClick={() =>
            first !== undefined &&
            onChange([
              ...consultations,
              { committeeId: first.id, meetsOn: null, public: true, responsibility: 'decision' },
            ])
          }
        >
          {t('paper.addConsultation')}
        </Button>
      }
    >
      {consultations.length === 0 && <p className="g-muted">{t('paper.consultationsEmpty')}</p>}
      <ol className="clerk-steps">
        {consultations.map((step, index) => (
          <li key={index}>
            <fieldset className="kern-fieldset">
              <legend className="kern-label">{t('paper.consultation', { number: index + 1 })}</legend>
              <div className="clerk-inline">
                <SelectField
                  label={t('paper.committee')}
                  value={step.committeeId}
                  options={committees.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(event) => set(index, { committeeId: event.target.value })}
                />
                <SelectField
                  label={t('paper.responsibility')}
                  value={step.responsibility}
                  options={responsibility.options.map((value) => ({
                    value,
                    label: t(`words:responsibility.${value}`),
                  }))}
                  onChange={(event) =>
                    set(index, { responsibility: responsibility.catch('decision').parse(event.target.value) })
                  }
                />
                {dated && (
                  <TextField
                    label={t('paper.meetsOn')}
                    type="date"
                    value={step.meetsOn ?? ''}
                    onChange={(event) => set(index, { meetsOn: event.target.value === '' ? null : event.target.value })}
                  />
                )}
                <CheckField
                  label={t('words:public')}
                  checked={step.public}
                  onChange={(event) => set(index, { public: event.target.checked })}
                />
                {step.responsibility === 'decision' && advises(step.committeeId) && (
                  <p className="clerk-hint">
                    <Badge kind="warning">{t('paper.onlyAdvises')}</Badge>
                  </p>
                )}
                <Button
                  variant="tertiary"
                  icon="delete"
                  onClick={() => onChange(consultations.filter((_, at) => at !== index))}
                >
                  {t('paper.removeConsultation')}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
    </Section>
  );
}
