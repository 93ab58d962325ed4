import { CAPTION_LENGTH, type TypedCaption } from '@gremia/contracts';

export type SaidLine = Pick<TypedCaption, 'lineId' | 'step' | 'text' | 'final'>;

/** Whoever recognises may send anything: so much of it is looked at. */
const MOST_TEXT = 5_000;
const MOST_STEPS = 9_000;
const CUT = '… ';

/** Turns what is recognised of one speaker into lines of captions, each short enough to be read. */
export class RecognisedLines {
  private lineId: string;
  private step = 0;
  private shown = '';

  /** @param newId gives a new UUID each time */
  constructor(private readonly newId: () => string) {
    this.lineId = newId();
  }

  /** What has been said since the last final text, as far as it is known; a long one shows its end. */
  soFar(text: string): SaidLine[] {
    const clean = tailOf(cleanOf(text));
    if (clean === this.shown || this.step > MOST_STEPS) return [];
    this.shown = clean;
    return [this.say(clean, false)];
  }

  /** What was said in the end, in as many lines as it takes. */
  final(text: string): SaidLine[] {
    const pieces = piecesOf(cleanOf(text));
    // Nothing was said after all: what was shown of it goes.
    if (pieces.length === 0 && this.shown !== '') pieces.push('');
    const said: SaidLine[] = [];
    for (const piece of pieces) {
      said.push(this.say(piece, true));
      this.beginNext();
    }
    return said;
  }

  /** Whoever recognised it is gone: what was shown stands. */
  breakOff(): SaidLine[] {
    return this.final(this.shown);
  }

  /** What is shown and not final goes: somebody writes now. */
  takeBack(): SaidLine[] {
    return this.final('');
  }

  private say(text: string, final: boolean): SaidLine {
    this.step += 1;
    return { lineId: this.lineId, step: this.step, text, final };
  }

  private beginNext(): void {
    [this.lineId, this.step, this.shown] = [this.newId(), 0, ''];
  }
}

const cleanOf = (text: string): string =>
  text
    .slice(0, MOST_TEXT)
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();

/** The end of a text that is too long, from a word on. */
function tailOf(text: string): string {
  if (text.length <= CAPTION_LENGTH) return text;
  const end = text.slice(-(CAPTION_LENGTH - CUT.length));
  const space = end.indexOf(' ');
  return `${CUT}${space === -1 ? end : end.slice(space + 1)}`;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > CAPTION_LENGTH) {
    const space = rest.lastIndexOf(' ', CAPTION_LENGTH);
    const at = space > 0 ? space : CAPTION_LENGTH;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
