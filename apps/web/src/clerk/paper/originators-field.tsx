import type { Originator } from '@gremia/contracts';
import { composed } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { OriginatorEntry } from './originator-entry';
import { FieldError } from '../../ui/field-error';

export interface OriginatorsFieldProps {
  readonly originators: readonly Originator[];
  readonly error?: string | undefined;
  readonly onChange: (originators: Originator[]) => void;
}

/** Who brings the paper in: those that are entered, each removable, and one more to add. */
export function OriginatorsField({ originators, error, onChange }: OriginatorsFieldProps): ReactElement {
  const { t } = useTranslation('clerk');
  const isThere = (next: Originator): boolean =>
    originators.some((known) => known.kind === next.kind && composed(known.name) === composed(next.name));
  return (
    <fieldset className={`kern-fieldset${error === undefined ? '' : ' kern-fieldset--error'}`}>
      <legend className="kern-label">{t('paper.originators')}</legend>
      {originators.length > 0 && (
        <ul className="clerk-tags">
          {originators.map((originator) => (
            <li key={`${originator.kind} ${originator.name}`}>
              {originator.name}
              <Button
                variant="tertiary"
                icon="close"
                iconOnly
                onClick={() => onChange(originators.filter((other) => other !== originator))}
              >
                {t('paper.removeOriginator', { name: originator.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OriginatorEntry onAdd={(next) => !isThere(next) && onChange([...originators, next])} />
      {error !== undefined && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
