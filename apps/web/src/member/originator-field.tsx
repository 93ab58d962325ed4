import type { Originator } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { CheckField } from '../ui/choice-field';
import { useMyFaction } from './use-my-faction';

interface OriginatorFieldProps {
  readonly value: readonly Originator[];
  readonly onChange: (value: Originator[]) => void;
}

/** Who brings it in: the own faction or the member alone. For several factions the clerk does. */
export function OriginatorField({ value, onChange }: OriginatorFieldProps): ReactElement {
  const { t } = useTranslation('member');
  const person = useSession().data?.person ?? null;
  const { mine } = useMyFaction();
  const choices: Originator[] = [
    ...(mine === null
      ? []
      : [{ kind: 'faction', id: mine.id, name: t('motion.faction', { name: mine.name }) } satisfies Originator]),
    ...(person === null ? [] : [{ kind: 'person', id: person.id, name: person.name } satisfies Originator]),
  ];
  // Others (an office, a committee, another faction) were entered by the clerk and stay.
  const others = value.filter(({ id }) => !choices.some((choice) => choice.id === id));

  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('motion.originators')}</legend>
      <div className="kern-fieldset__body g-originators">
        {choices.map((choice) => (
          <CheckField
            key={choice.id}
            label={choice.kind === 'person' ? t('motion.myself', { name: choice.name }) : choice.name}
            checked={value.some(({ id }) => id === choice.id)}
            onChange={(event) =>
              onChange([
                ...others,
                ...choices.filter(({ id }) =>
                  id === choice.id ? event.target.checked : value.some((each) => each.id === id),
                ),
              ])
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
