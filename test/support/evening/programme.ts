import type { MeetingEventKind } from '@gremia/meeting';
import {
  beforeTheFirstItem,
  conflictsAndLead,
  orderAndDoors,
  speakersAndMotions,
  toldAfterwards,
  withoutThePublic,
} from './acts';
import { heldAs, withRunOffAndLot } from './elections';
import type { Evening, EveningItem } from './evening';
import { alternatives, amendmentOnDevices, block, doubtedHands, intoTheUrn, onPaper, pointsOneByOne } from './votes';

interface Planned {
  readonly title: string;
  readonly play: (evening: Evening) => Promise<void>;
  readonly hasPaper?: true;
  readonly isAmended?: true;
  readonly public?: false;
  /** Is called by itself; a block calls its items. */
  readonly isInBlock?: true;
}

const nothing = (): Promise<void> => Promise.resolve();
const simply = async (evening: Evening): Promise<void> => {
  await evening.vote({ kind: 'main', leaveOpen: true }, 'open-ballot');
  await evening.close();
};

/** Twenty items, in which every kind of vote and every act occurs. */
export const PROGRAMME: readonly Planned[] = [
  { title: 'Bänke am Uferweg', play: amendmentOnDevices, hasPaper: true, isAmended: true },
  { title: 'Beleuchtung der Wehrstraße', play: doubtedHands, hasPaper: true, isAmended: true },
  { title: 'Radwege im Stadtgebiet', play: pointsOneByOne, hasPaper: true },
  {
    title: 'Sachstand und weiteres Vorgehen zur Straßensanierung im Stadtteil Goldacker',
    play: async (evening) => {
      await evening.free('Wer stimmt dem Vorgehen zu?', 'roll-call', {
        setup: { order: 'lot', demand: { by: 'Fraktion Linde', way: 'resolution' } },
      });
      await evening.close();
    },
  },
  { title: 'Nutzung der Alten Mühle', play: onPaper },
  { title: 'Entgelte der Schwimmhalle', play: intoTheUrn, hasPaper: true },
  { title: 'Wahl: Vorsitz des Bauausschusses', play: withRunOffAndLot },
  {
    title: 'Wahl: Aufsichtsrat der Stadtwerke',
    play: heldAs('Mitglied im Aufsichtsrat der Stadtwerke', 'election-urn'),
  },
  {
    title: 'Wahl: Kuratorium der Musikschule',
    play: heldAs('Mitglied im Kuratorium der Musikschule', 'election-hands', [70, 20]),
  },
  { title: 'Wahl: Zweckverband Wasser', play: heldAs('Vertretung im Zweckverband Wasser', 'election-roll-call') },
  { title: 'Wahl: Beirat des Museums', play: heldAs('Mitglied im Beirat des Museums', 'election-devices') },
  { title: 'Standort des Spielplatzes', play: alternatives },
  {
    title: 'Widmung der Gartenstraße',
    play: (evening) => block(evening, [13, 14, 15]),
    hasPaper: true,
    isInBlock: true,
  },
  { title: 'Widmung der Hafenstraße', play: nothing, hasPaper: true, isInBlock: true },
  { title: 'Widmung der Mühlgasse', play: simply, hasPaper: true },
  { title: 'Konzept für den ruhenden Verkehr', play: speakersAndMotions },
  { title: 'Bebauungsplan Mühlenhof', play: conflictsAndLead },
  { title: 'Erwerb eines Grundstücks', play: orderAndDoors },
  { title: 'Verkauf des Grundstücks Mühlenhof', play: withoutThePublic, public: false },
  { title: 'Vergabe der Reinigung', play: toldAfterwards, public: false },
];

/** Plays it from the first item to the last, and closes the meeting. */
export async function playProgramme(evening: Evening, items: readonly EveningItem[]): Promise<void> {
  await beforeTheFirstItem(evening);
  for (const [index, { play, isInBlock }] of PROGRAMME.entries()) {
    const id = items[index]?.id ?? '';
    if (isInBlock !== true) await evening.stage.callItem(id);
    await play(evening);
  }
  await evening.office({ kind: 'close-meeting' });
}

/** What cannot occur in the evening, and why; each has a test or a scenario of its own. */
export const LEFT_OUT: Partial<Record<MeetingEventKind, string>> = {
  'paper-change-noted': 'comes from the work on papers, not from the meeting',
  'text-corrected': 'is done after the meeting, when the text is resolved',
  'guest-let-in': 'is done in a call by picture and sound',
  'guest-sent-out': 'is done in a call by picture and sound',
  'recording-began': 'is done in a call, where the rules let it',
  'recording-paused': 'is done in a call, where the rules let it',
  'recording-resumed': 'is done in a call, where the rules let it',
  'recording-noted': 'is noted by what records a call',
  'recording-ended': 'is done in a call, where the rules let it',
  'recording-objected': 'is done in a call, where the rules let it',
  'reach-noted': 'is measured of those who are connected',
  'reach-settled': 'is said of those who are connected',
  'disturbance-reported': 'is reported by those who are connected; scenario 132 plays it',
  'disturbance-settled': 'is reported by those who are connected; scenario 132 plays it',
  'substitute-seated': 'the council has no substitutes',
  'substitute-left': 'the council has no substitutes',
  'units-regrouped': 'arranging is played by keyboard in a browser test of its own',
  'units-ordered': 'arranging is played by keyboard in a browser test of its own',
  'conflict-settled': 'arranging is played by keyboard in a browser test of its own',
  'settlement-lifted': 'arranging is played by keyboard in a browser test of its own',
  'exclusion-lifted': 'nobody is excluded in this evening; scenario 108 plays it',
  'item-added': 'the agenda is the one that was convened for; scenario 112 plays it',
  'circular-objected': 'this evening is no circular vote; scenario 136 plays it',
  'measure-objected': 'Thüringen knows no objection to an exclusion',
  'objection-decided': 'Thüringen knows no objection to an exclusion',
};
