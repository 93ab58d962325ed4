import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSeats } from '../../api/seats';
import { formatDay } from '../../i18n/dates';
import { SelectField } from '../../ui/text-field';

interface FollowsFieldProps {
  readonly committeeId: string;
  readonly field: UseFormRegisterReturn & { readonly error: string | undefined };
  /** The Fraktion of whose seat is chosen; '' for none. Whoever follows is of their list. */
  readonly onFollow: (factionId: string) => void;
}

/** Into whose seat somebody follows; nothing is asked where no seat of the body is free. */
export function FollowsField({ committeeId, field, onFollow }: FollowsFieldProps): ReactElement | null {
  const { t } = useTranslation('persons');
  const freed = useSeats(committeeId).data?.freed ?? [];
  if (freed.length === 0) return null;
  return (
    <SelectField
      label={t('seat.follows')}
      options={[
        { value: '', label: t('seat.followsNobody') },
        ...freed.map(({ id, name, endsOn }) => ({
          value: id,
          label: t('seat.freed', { name, day: formatDay(endsOn) }),
        })),
      ]}
      {...field}
      onChange={(event) => {
        void field.onChange(event);
        onFollow(freed.find(({ id }) => id === event.target.value)?.factionId ?? '');
      }}
    />
  );
}
