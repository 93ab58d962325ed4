import type { DraftKept, KeepDraft, KeptDraft } from '@gremia/contracts';
import { ApiProblem, offline } from '../api/api-problem';
import type { DraftKeeper } from '../api/drafts';
import { DraftKeeping, type KeepingState } from './draft-keeping';
import type { Draft } from './draft-store';

/** What a server keeps for one person: an edition is taken only from a device that has seen the one before. */
class Shelf implements DraftKeeper {
  kept: KeptDraft | null = null;
  requests = 0;
  away = false;
  refuses: 'forbidden' | null = null;

  read(): Promise<KeptDraft | null> {
    return this.answer(() => this.kept);
  }
  keep({ content, base, edition }: KeepDraft): Promise<DraftKept> {
    return this.answer(() => {
      if (this.kept !== null && this.kept.edition !== edition && this.kept.content !== content)
        throw new ApiProblem('stale-revision', '', 409);
      this.kept = { content, base, edition: edition + 1, savedAt: '2026-11-29T13:03:00.000Z' };
      return this.kept;
    });
  }
  drop(edition: number): Promise<void> {
    return this.answer(() => {
      if (this.kept !== null && this.kept.edition <= edition) this.kept = null;
    });
  }

  private async answer<T>(work: () => T): Promise<T> {
    this.requests += 1;
    await Promise.resolve();
    if (this.away) throw offline();
    if (this.refuses !== null) throw new ApiProblem(this.refuses, '', 403);
    return work();
  }
}

/** One device of the person: what is typed there, and what it is told. */
class Device {
  draft: Draft<string> | null = null;
  restored = false;
  state: KeepingState<string> | null = null;
  readonly keeping: DraftKeeping<string>;

  constructor(shelf: Shelf, before: Draft<string> | null = null) {
    this.draft = before;
    this.keeping = new DraftKeeping<string>(shelf, {
      current: () => this.draft,
      place: (draft, restored) => {
        this.draft = draft;
        this.restored = restored;
      },
      decode: (content) => {
        const value: unknown = JSON.parse(content);
        return typeof value === 'string' ? value : null;
      },
      isSaved: (value) => value === 'gespeichert',
      tell: (state) => {
        this.state = state;
      },
    });
    this.keeping.start();
  }

  type(value: string): void {
    this.draft = { value, base: 1, at: 'jetzt', edition: this.draft?.edition ?? 0, kept: false };
    this.keeping.typed();
  }
}

describe('what is typed', () => {
  let shelf: Shelf;
  beforeEach(() => {
    jest.useFakeTimers();
    shelf = new Shelf();
  });
  afterEach(() => jest.useRealTimers());
  const wait = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
  const began = async (before: Draft<string> | null = null): Promise<Device> => {
    const device = new Device(shelf, before);
    await wait(0);
    return device;
  };

  it('is kept in the first pause, once', async () => {
    const device = await began();
    const before = shelf.requests;
    for (const value of ['A', 'An', 'Ant']) {
      device.type(value);
      await wait(200);
    }
    expect(shelf.requests).toBe(before);
    await wait(1_500);
    expect([shelf.requests - before, shelf.kept?.content]).toEqual([1, '"Ant"']);
    expect(device.state).toMatchObject({ phase: 'kept', savedAt: '2026-11-29T13:03:00.000Z' });
    expect(device.draft?.kept).toBe(true);
  });

  it('is kept in between by somebody who types without a pause', async () => {
    const device = await began();
    for (let at = 0; at < 20; at += 1) {
      device.type(`Wort ${at}`);
      await wait(500);
    }
    expect(shelf.kept?.content).toMatch(/Wort 1\d/u);
  });

  it('is sent when the page is closed', async () => {
    const device = await began();
    device.type('Antrag');
    device.keeping.stop();
    await wait(0);
    expect(shelf.kept?.content).toBe('"Antrag"');
  });

  it('is there again at another device, and says that it was restored', async () => {
    const first = await began();
    first.type('Antrag');
    await wait(1_500);
    const second = await began();
    expect(second.draft).toMatchObject({ value: 'Antrag', base: 1, kept: true });
    expect(second.restored).toBe(true);
    second.type('Antrag, weiter');
    await wait(1_500);
    // The first device has nothing that the second had not seen.
    const again = await began(first.draft);
    expect(again.draft?.value).toBe('Antrag, weiter');
    expect(again.state?.elsewhere).toBeNull();
  });

  it('goes at the server when it is saved, and then at the other device', async () => {
    const first = await began();
    first.type('Antrag');
    await wait(1_500);
    const second = await began();
    first.draft = null;
    first.keeping.dropped();
    await wait(0);
    expect(shelf.kept).toBeNull();
    expect((await began(second.draft)).draft).toBeNull();
  });

  it('does not come back when it is saved while it is being kept', async () => {
    const device = await began();
    device.type('Antrag');
    device.keeping.keepNow();
    device.draft = null;
    device.keeping.dropped();
    await wait(10_000);
    expect(shelf.kept).toBeNull();
  });

  it('stays where the server does not answer, and is kept when it does', async () => {
    const device = await began();
    shelf.away = true;
    device.type('Antrag');
    await wait(1_500);
    expect([device.state?.phase, device.draft?.value]).toEqual(['away', 'Antrag']);
    shelf.away = false;
    await wait(10_000);
    expect([device.state?.phase, shelf.kept?.content]).toEqual(['kept', '"Antrag"']);
  });

  it('stays in the browser of somebody who may not save it any more', async () => {
    const device = await began();
    shelf.refuses = 'forbidden';
    device.type('Antrag');
    await wait(1_500);
    const asked = shelf.requests;
    await wait(60_000);
    expect([device.state?.phase, device.draft?.value, shelf.requests]).toEqual(['here', 'Antrag', asked]);
  });

  describe('at two devices', () => {
    const collide = async (): Promise<Device> => {
      const first = await began();
      first.type('Antrag');
      await wait(1_500);
      const second = await began();
      second.type('Vom Telefon');
      await wait(1_500);
      first.type('Vom Schreibtisch');
      await wait(1_500);
      return first;
    };

    it('is lost at neither of them', async () => {
      const device = await collide();
      expect(device.draft?.value).toBe('Vom Schreibtisch');
      expect(device.state?.elsewhere?.value).toBe('Vom Telefon');
      device.type('Vom Schreibtisch, weiter');
      await wait(10_000);
      expect(shelf.kept?.content).toBe('"Vom Telefon"');
    });

    it('is still there when the other text was saved before anybody chose', async () => {
      const device = await collide();
      device.draft = null;
      device.keeping.dropped();
      await wait(10_000);
      expect([device.draft, device.restored]).toMatchObject([{ value: 'Vom Telefon' }, true]);
      expect(shelf.kept?.content).toBe('"Vom Telefon"');
    });

    it('can be looked at and changed until the person chooses', async () => {
      const device = await collide();
      device.keeping.swap();
      expect([device.draft?.value, device.state?.elsewhere?.value]).toEqual(['Vom Telefon', 'Vom Schreibtisch']);
      device.keeping.swap();
      expect([device.draft?.value, device.state?.elsewhere?.value]).toEqual(['Vom Schreibtisch', 'Vom Telefon']);
      device.keeping.choose();
      await wait(0);
      expect([device.state?.elsewhere, shelf.kept?.content]).toEqual([null, '"Vom Schreibtisch"']);
    });
  });

  it('of an earlier release that did not know the server is kept there', async () => {
    await began({ value: 'Alt', base: 1, at: 'früher', edition: 0, kept: false });
    expect(shelf.kept?.content).toBe('"Alt"');
  });

  it('that is what is saved already is no draft', async () => {
    shelf.kept = { content: '"gespeichert"', base: 1, edition: 3, savedAt: '2026-11-29T13:03:00.000Z' };
    const device = await began();
    await wait(0);
    expect([device.draft, shelf.kept]).toEqual([null, null]);
  });
});
