import { absenceReason, faultMessage } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { reasonText } from '../../forms/reason-text';
import { instantOf } from '../../i18n/dates';

export const UNCHANGED = '';

const time = z.union([z.iso.time({ precision: -1 }), z.literal('')]);
/** Who leaves before this hour, and before having come, has left after midnight. */
const SMALL_HOURS = '06:00';

/**
 * A correction of attendance as it is typed, read as it is sent.
 *
 * @param day the day of the meeting, to which the times belong
 */
export const typedAttendance = (day: string) =>
  z
    .object({
      personId: z.string().min(1, faultMessage('choice-missing')),
      absence: z.union([absenceReason, z.literal(UNCHANGED)]),
      from: time,
      until: time,
      reason: reasonText(500),
    })
    .superRefine(({ absence, from, until }, { addIssue }) => {
      const refuse = (field: string, message: string): void => addIssue({ code: 'custom', path: [field], message });
      if (from === '' && until !== '') refuse('from', faultMessage('coming-missing'));
      if (from === '' && until === '' && absence === UNCHANGED) refuse('absence', faultMessage('nothing-to-correct'));
      if (from !== '' && until !== '' && until <= from && until >= SMALL_HOURS)
        refuse('until', faultMessage('leaves-before-coming'));
    }, ALL_AT_ONCE)
    .transform(({ personId, absence, from, until, reason }) => ({
      personId,
      reason,
      ...(absence === UNCHANGED ? {} : { absence }),
      ...(from === ''
        ? {}
        : {
            stays: [
              {
                from: instantOf(day, from),
                until: until === '' ? null : instantOf(until <= from ? addDays(day, 1) : day, until),
              },
            ],
          }),
    }));
