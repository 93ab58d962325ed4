import type { MixedList } from 'typeorm';
import { Foundation1763700000001 } from '../../../../../migrations/0001-foundation';
import { Portal1763700000002 } from '../../../../../migrations/0002-portal';
import { AmendmentsToAmendments1763700000003 } from '../../../../../migrations/0003-amendments-to-amendments';
import { TextCorrections1763700000004 } from '../../../../../migrations/0004-text-corrections';
import { VersionDates1763700000005 } from '../../../../../migrations/0005-version-dates';
import { PublicCounterWording1763700000006 } from '../../../../../migrations/0006-public-counter-wording';
import { FileContentsInParts1763700000009 } from '../../../../../migrations/0009-file-contents-in-parts';
import { RecordsAndSessions1763700000010 } from '../../../../../migrations/0010-records-and-sessions';
import { PaperStandings1763700000011 } from '../../../../../migrations/0011-paper-standings';
import { SearchDocuments1763700000012 } from '../../../../../migrations/0012-search-documents';
import { ArchiveIndexes1763700000013 } from '../../../../../migrations/0013-archive-indexes';
import { TextMarks1763700000014 } from '../../../../../migrations/0014-text-marks';
import { Exclusions1763700000016 } from '../../../../../migrations/0016-exclusions';
import { MeetingStates1763700000017 } from '../../../../../migrations/0017-meeting-states';
import { ConvocationsAndSupplements1763700000018 } from '../../../../../migrations/0018-convocations-and-supplements';
import { AttachmentSteps1763700000019 } from '../../../../../migrations/0019-attachment-steps';
import { GermanNames1763700000020 } from '../../../../../migrations/0020-german-names';
import { ListIndexes1763700000021 } from '../../../../../migrations/0021-list-indexes';
import { AuditBySubject1763700000022 } from '../../../../../migrations/0022-audit-by-subject';
import { Projections1763700000024 } from '../../../../../migrations/0024-projections';
import { Outbox1763700000025 } from '../../../../../migrations/0025-outbox';
import { VoteKinds1763700000026 } from '../../../../../migrations/0026-vote-kinds';
import { VersionFields1763700000028 } from '../../../../../migrations/0028-version-fields';
import { FinancialImpact1763700000029 } from '../../../../../migrations/0029-financial-impact';
import { Devices1763700000030 } from '../../../../../migrations/0030-devices';
import { OfficialKeys1763700000031 } from '../../../../../migrations/0031-official-keys';
import { Identities1763700000032 } from '../../../../../migrations/0032-identities';
import { RuleLayers1763700000033 } from '../../../../../migrations/0033-rule-layers';
import { SecretUrns1763700000034 } from '../../../../../migrations/0034-secret-urns';
import { VoteOptions1763700000035 } from '../../../../../migrations/0035-vote-options';
import { LetterheadAndSessions1763700000038 } from '../../../../../migrations/0038-letterhead-and-sessions';
import { RemoteRecords1763700000039 } from '../../../../../migrations/0039-remote-records';
import { MinutesRecord1763700000040 } from '../../../../../migrations/0040-minutes-record';
import { PublicCheckpoints1763700000041 } from '../../../../../migrations/0041-public-checkpoints';
import { ClosedParts1763700000042 } from '../../../../../migrations/0042-closed-parts';
import { ReleasedDecisions1763700000043 } from '../../../../../migrations/0043-released-decisions';
import { JournalKeyChanges1763700000048 } from '../../../../../migrations/0048-journal-key-changes';
import { Witnesses1763700000049 } from '../../../../../migrations/0049-witnesses';
import { Conference1763700000051 } from '../../../../../migrations/0051-conference';
import { Substitutes1763700000052 } from '../../../../../migrations/0052-substitutes';
import { SeatOfTheMayor1763700000053 } from '../../../../../migrations/0053-seat-of-the-mayor';
import { InvitedParticipants1763700000054 } from '../../../../../migrations/0054-invited-participants';
import { ToldDecisions1763700000058 } from '../../../../../migrations/0058-told-decisions';
import { WithheldParts1763700000059 } from '../../../../../migrations/0059-withheld-parts';
import { CallStanding1763700000060 } from '../../../../../migrations/0060-call-standing';
import { Reach1763700000061 } from '../../../../../migrations/0061-reach';
import { PlannedMinutes1763700000062 } from '../../../../../migrations/0062-planned-minutes';
import { Timestamps1763700000070 } from '../../../../../migrations/0070-timestamps';
import { SoundTest1763700000072 } from '../../../../../migrations/0072-sound-test';
import { Captioners1763700000073 } from '../../../../../migrations/0073-captioners';
import { NewestResults1763700000074 } from '../../../../../migrations/0074-newest-results';
import { AmendmentsVotedOn1763700000075 } from '../../../../../migrations/0075-amendments-voted-on';
import { CourseDecisions1763700000081 } from '../../../../../migrations/0081-course-decisions';
import { HallInCall1763700000084 } from '../../../../../migrations/0084-hall-in-call';
import { PublicViewing1763700000085 } from '../../../../../migrations/0085-public-viewing';
import { Spotlight1763700000086 } from '../../../../../migrations/0086-spotlight';
import { NewsRead1763700000087 } from '../../../../../migrations/0087-news-read';
import { Notes1763700000088 } from '../../../../../migrations/0088-notes';
import { TypedDrafts1763700000090 } from '../../../../../migrations/0090-typed-drafts';
import { TextBlocks1763700000091 } from '../../../../../migrations/0091-text-blocks';
import { CircularMeetings1763700000092 } from '../../../../../migrations/0092-circular-meetings';
import { CallKeys1763700000096 } from '../../../../../migrations/0096-call-keys';
import { SoundChannels1763700000099 } from '../../../../../migrations/0099-sound-channels';
import { AutomaticCaptions1763700000100 } from '../../../../../migrations/0100-automatic-captions';
import { Histories1763700000102 } from '../../../../../migrations/0102-histories';
import { Lessons1763700000103 } from '../../../../../migrations/0103-lessons';
import { PaperTemplates1763700000106 } from '../../../../../migrations/0106-paper-templates';
import { CallTrials1763700000110 } from '../../../../../migrations/0110-call-trials';
import { RankedDeputies1763700000114 } from '../../../../../migrations/0114-ranked-deputies';
import { Recordings1763700000119 } from '../../../../../migrations/0119-recordings';
import { StartCodes1763700000127 } from '../../../../../migrations/0127-start-codes';
import { LivesOfSeats1763700000128 } from '../../../../../migrations/0128-lives-of-seats';
import { NotedReplies1763700000129 } from '../../../../../migrations/0129-noted-replies';
import { AskedAtTheDoor1763700000130 } from '../../../../../migrations/0130-asked-at-the-door';

/** Every migration, oldest first. A new one is added here; a test compares the list with the directory. */
export const MIGRATIONS = [
  Foundation1763700000001,
  Portal1763700000002,
  AmendmentsToAmendments1763700000003,
  TextCorrections1763700000004,
  VersionDates1763700000005,
  PublicCounterWording1763700000006,
  FileContentsInParts1763700000009,
  RecordsAndSessions1763700000010,
  PaperStandings1763700000011,
  SearchDocuments1763700000012,
  ArchiveIndexes1763700000013,
  TextMarks1763700000014,
  Exclusions1763700000016,
  MeetingStates1763700000017,
  ConvocationsAndSupplements1763700000018,
  AttachmentSteps1763700000019,
  GermanNames1763700000020,
  ListIndexes1763700000021,
  AuditBySubject1763700000022,
  Projections1763700000024,
  Outbox1763700000025,
  VoteKinds1763700000026,
  VersionFields1763700000028,
  FinancialImpact1763700000029,
  Devices1763700000030,
  OfficialKeys1763700000031,
  Identities1763700000032,
  RuleLayers1763700000033,
  SecretUrns1763700000034,
  VoteOptions1763700000035,
  LetterheadAndSessions1763700000038,
  RemoteRecords1763700000039,
  MinutesRecord1763700000040,
  PublicCheckpoints1763700000041,
  ClosedParts1763700000042,
  ReleasedDecisions1763700000043,
  JournalKeyChanges1763700000048,
  Witnesses1763700000049,
  Conference1763700000051,
  Substitutes1763700000052,
  SeatOfTheMayor1763700000053,
  InvitedParticipants1763700000054,
  ToldDecisions1763700000058,
  WithheldParts1763700000059,
  CallStanding1763700000060,
  Reach1763700000061,
  PlannedMinutes1763700000062,
  Timestamps1763700000070,
  SoundTest1763700000072,
  Captioners1763700000073,
  NewestResults1763700000074,
  AmendmentsVotedOn1763700000075,
  CourseDecisions1763700000081,
  HallInCall1763700000084,
  PublicViewing1763700000085,
  Spotlight1763700000086,
  NewsRead1763700000087,
  Notes1763700000088,
  TypedDrafts1763700000090,
  TextBlocks1763700000091,
  CircularMeetings1763700000092,
  CallKeys1763700000096,
  SoundChannels1763700000099,
  AutomaticCaptions1763700000100,
  Histories1763700000102,
  Lessons1763700000103,
  PaperTemplates1763700000106,
  CallTrials1763700000110,
  RankedDeputies1763700000114,
  Recordings1763700000119,
  StartCodes1763700000127,
  LivesOfSeats1763700000128,
  NotedReplies1763700000129,
  AskedAtTheDoor1763700000130,
] satisfies MixedList<unknown>;

/**
 * The newest migration that a release has to know to work on the database: the last one that took something away, or
 * made something necessary that the release before does not write. A migration that only adds leaves this as it is, so
 * that the release before goes on, and starts again, beside this one. See docs/how-to.md.
 */
export const FLOOR = Outbox1763700000025.name;
