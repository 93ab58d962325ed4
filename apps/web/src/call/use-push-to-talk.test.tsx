import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { usePushToTalk } from './use-push-to-talk';

function Page({ isActive, talk }: { readonly isActive: boolean; readonly talk: (on: boolean) => void }) {
  usePushToTalk(isActive, talk);
  const pane = { tabIndex: 0 };
  return (
    <div role="group" aria-label="Listen" {...pane}>
      <button type="button">Ja</button>
    </div>
  );
}

describe('the space bar', () => {
  const said: boolean[] = [];
  const talk = (on: boolean): void => void said.push(on);
  beforeEach(() => said.splice(0));

  it('opens the microphone as long as it is held', async () => {
    const user = userEvent.setup();
    render(<Page isActive talk={talk} />);
    await user.keyboard('[Space>]');
    expect(said).toEqual([true]);
    await user.keyboard('[/Space]');
    expect(said).toEqual([true, false]);
  });

  it('closes it when the page is left, and when it is not active any more', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Page isActive talk={talk} />);
    await user.keyboard('[Space>]');
    window.dispatchEvent(new Event('blur'));
    expect(said).toEqual([true, false]);
    await user.keyboard('[/Space][Space>]');
    rerender(<Page isActive={false} talk={talk} />);
    expect(said).toEqual([true, false, true, false]);
  });

  it('does nothing while a control has the focus, or unless it is active', async () => {
    const { rerender } = render(<Page isActive talk={talk} />);
    screen.getByRole('button', { name: 'Ja' }).focus();
    await userEvent.keyboard('[Space]');
    expect(said).toEqual([]);
    rerender(<Page isActive={false} talk={talk} />);
    screen.getByRole('button', { name: 'Ja' }).blur();
    await userEvent.keyboard('[Space]');
    expect(said).toEqual([]);
  });

  it('opens it in a pane that is there to be scrolled, and out of a control by Escape', async () => {
    const user = userEvent.setup();
    render(<Page isActive talk={talk} />);
    screen.getByRole('group').focus();
    await user.keyboard('[Space]');
    expect(said).toEqual([true, false]);
    screen.getByRole('button', { name: 'Ja' }).focus();
    await user.keyboard('[Space]');
    expect(said).toEqual([true, false]);
    await user.keyboard('[Escape][Space]');
    expect(said).toEqual([true, false, true, false]);
  });
});
