import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';

/** What is said while proposals are chosen between otherwise than on devices. */
const WORDS = {
  de: {
    paper:
      'Geheime Abstimmung: Sie erhalten einen Stimmzettel mit allen Vorschlägen. Auf diesem Gerät ist nichts zu tun.',
    hands: 'Es wird durch Handzeichen abgestimmt. Auf diesem Gerät ist nichts zu tun.',
    hall: 'Bitte heben Sie die Hand, wenn Ihr Vorschlag genannt wird.',
  },
  en: {
    paper: 'Secret vote: you are handed a ballot with all proposals. There is nothing to do on this device.',
    hands: 'The vote is by show of hands. There is nothing to do on this device.',
    hall: 'Please raise your hand when your proposal is named.',
  },
};

/** For members: there is nothing to do on the device. */
export const ChoiceOnPaper = (): ReactElement => <>{useWords(WORDS).paper}</>;
export const ChoiceByHands = (): ReactElement => <>{useWords(WORDS).hands}</>;

/** For the hall: when to raise a hand. */
export const ChoiceHandsInHall = (): ReactElement => <p className="hall__hands">{useWords(WORDS).hall}</p>;
