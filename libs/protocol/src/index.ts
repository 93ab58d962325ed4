export type { JournalSeal, Part, ProtocolEntry } from './protocol-entry';
export { composeMinutes } from './compose/compose-minutes';
export { missingFields } from './missing-fields';
export { GENERAL_REMARKS, notedRemarks, remarksFor, type Remarks } from './remarks';
export { minutesToTypst, type MinutesPrint } from './typst/minutes-to-typst';
export { textToTypst, type TextPrint } from './typst/text-to-typst';
export { letterheadToTypst, type Letterhead } from './typst/letterhead';
export { typstString } from './typst/literal';
export { timeZoneOf } from './time-zone';
