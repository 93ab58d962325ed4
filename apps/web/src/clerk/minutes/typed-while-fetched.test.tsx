import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MinutesView, TextBlocks } from '@gremia/contracts';
import type { ReactElement } from 'react';
import '../../i18n/i18n';
import { useTextBlocks } from '../../api/minutes';
import { AnnexesForm } from './annexes-form';
import { OwnBlocks } from './desk/own-blocks';

type Current = NonNullable<MinutesView['current']>;
const blocks = (item: string): TextBlocks => ({ opening: [], item: [item], closing: [] });
const version = (no: number): Current =>
  ({ no, remarks: {}, public: { annexes: [] }, nonPublic: null }) as unknown as Current;
const view = { meetingId: 'm', annexOffers: [] } as unknown as MinutesView;

/** Another part of the page that shows the same. */
const Beside = (): ReactElement => <p>{useTextBlocks().data?.item[0]}</p>;

/** Pages fetch anew when somebody comes back to them, and when a colleague has saved. */
describe('what is typed into a dialog stays when a colleague has changed it meanwhile', () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const within = (element: ReactElement): ReactElement => (
    <QueryClientProvider client={client}>{element}</QueryClientProvider>
  );
  async function typeInto(opens: string, name: string): Promise<HTMLTextAreaElement> {
    await userEvent.click(screen.getByRole('button', { name: opens }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${name}`, 'u') });
    await userEvent.type(field, ' Und das.');
    return field;
  }

  it('in the own text blocks, which are the new ones when they are opened again', async () => {
    client.setQueryData(['text-blocks'], blocks('… erläutert.'));
    render(
      within(
        <>
          <OwnBlocks />
          <Beside />
        </>,
      ),
    );
    const field = await typeInto('Eigene Textbausteine', 'Zu Tagesordnungspunkten');
    act(() => void client.setQueryData(['text-blocks'], blocks('… erläutert die Vorlage.')));
    await screen.findByText('… erläutert die Vorlage.', { selector: 'p' });
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue('… erläutert. Und das.');
    await userEvent.click(screen.getByRole('button', { name: 'Abbrechen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Eigene Textbausteine' }));
    expect(screen.getByRole('textbox', { name: /^Zu Tagesordnungspunkten/u })).toHaveValue('… erläutert die Vorlage.');
  });

  it('in the annexes', async () => {
    const { rerender } = render(within(<AnnexesForm view={view} current={version(1)} />));
    const field = await typeInto('Anlagen wählen …', 'Weitere Anlagen');
    rerender(within(<AnnexesForm view={view} current={version(2)} />));
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue(' Und das.');
  });
});
