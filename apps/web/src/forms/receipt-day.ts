import { faultMessage, typedDay } from '@gremia/contracts';
import { today } from '../i18n/dates';

/** The day on which something reached somebody: it has been, the server refuses a later one too. */
export const receiptDay = () => typedDay.refine((day) => day <= today(), { error: faultMessage('receipt-in-future') });
