import type { PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { openHouse, type House } from './house';
import { edited, submitted } from './papers-handed-in';
import { amendment, changed, motion } from './paper-inputs';
import type { TestClient } from './test-client';

/** A house in which a paper and an amendment to it lie, and somebody else who may amend that. */
export interface AmendedPaper extends House {
  readonly mover: TestClient;
  readonly other: TestClient;
  readonly main: PaperDetail;
  readonly first: PaperDetail;
}

/** Opens a house for the tests of a `describe`; paper and amendment are handed in anew before each of them. */
export function openAmendedPaper(receive: (amended: AmendedPaper) => void): void {
  let house: House;
  let mover: TestClient;
  let other: TestClient;
  openHouse((opened) => (house = opened));
  beforeAll(async () => {
    mover = await house.app.signIn('goldacker');
    other = await house.app.signIn('findling');
  });
  beforeEach(async () => {
    const main = await submitted(house.author, motion());
    receive({ ...house, mover, other, main, first: await submitted(mover, amendment(main.id, edited())) });
  });
}

/** An amendment of the amendment: other words in the point that this one adds. */
export const wishFor = ({ text }: PaperDetail): Point[] =>
  changed(text?.points ?? [], ['Zwei der Bänke', 'Vier der Bänke']);
