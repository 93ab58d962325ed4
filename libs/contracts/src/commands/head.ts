import { uuid } from '../common';

/** What every command begins with: an id of its own, so that it can be sent again, and the meeting. */
export const head = { commandId: uuid, meetingId: uuid };
