import { render, screen } from '@testing-library/react';
import { amendment, TestCouncil, TEXT } from '../../../../../libs/meeting/src/testing/council';
import { sceneOf } from '../scene-of';
import { DebateScene } from './debate.scene';

const MOVER = 'Fraktion Bürgerunion';

/** The line of the one amendment on the table. */
function lineOf(title: string): string {
  const laid = { ...amendment('a1', '0013/26', TEXT.replace('2030', '2029')), title, originators: [MOVER] };
  const { state } = new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [laid] } }] })
    .convened(30)
    .do({ kind: 'call-item', itemId: 'i1' });
  const scene = sceneOf({ state, loaded: true, planned: null, refused: false, overdue: false });
  if (scene.kind !== 'debate') throw new Error(scene.kind);
  render(<DebateScene scene={scene} state={state} />);
  return screen.getByText('0013/26').closest('li')?.textContent.replaceAll('\u00a0', ' ').trim() ?? '';
}

describe('amendments on the table, in the hall', () => {
  it('name who moves them once', () =>
    expect(lineOf(`Änderungsantrag der ${MOVER}: Frist`)).toBe(`0013/26 Änderungsantrag der ${MOVER}: Frist`));

  it('name who moves them where the title does not', () =>
    expect(lineOf('Frist')).toBe(`0013/26 Frist eingereicht von ${MOVER}`));
});
