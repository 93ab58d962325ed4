import { markAmendment, parseResolution } from '@gremia/resolution';
import { render, screen } from '@testing-library/react';
import { TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { BallotText } from './ballot-text';

/** The window is as wide as this, as far as a media query asks. */
function beAsWideAs(pixels: number): void {
  window.matchMedia = (query) => {
    const most = Number(/max-width: (\d+)rem/u.exec(query)?.[1]) * 16;
    return Object.assign(new EventTarget(), {
      ...{ matches: pixels <= most, media: query, onchange: null },
      ...{ addListener: () => undefined, removeListener: () => undefined },
    });
  };
}

const shown = (words = 'Kurz.'): HTMLElement => {
  const vote = new TestCouncil().convened(30).open('v1').state.votes['v1'];
  if (vote === undefined) throw new Error('no vote');
  const { container } = render(
    <BallotText vote={{ ...vote, marked: markAmendment(parseResolution(`01\n${words}\n`), []) }} />,
  );
  return container;
};

describe('the wording of a vote', () => {
  afterEach(() => {
    Reflect.deleteProperty(window, 'matchMedia');
  });

  it('is open above the choices where there is room', () => {
    beAsWideAs(768);
    shown();
    expect(screen.getByRole('group')).toHaveAttribute('open');
  });

  it('is open on a telephone where it is read at a glance', () => {
    beAsWideAs(360);
    shown('Die Fraktionen erhalten 12 Stellen.');
    expect(screen.getByRole('group')).toHaveAttribute('open');
  });

  it('is folded on a telephone where it is long, so that the choices are on the first screen', () => {
    beAsWideAs(360);
    shown('Ein langer Satz füllt den Schirm. '.repeat(8));
    expect(screen.getByRole('group')).not.toHaveAttribute('open');
    expect(screen.getByText('Wortlaut lesen')).toBeVisible();
  });
});
