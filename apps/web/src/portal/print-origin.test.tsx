import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { municipalityQuery } from '../api/bodies';
import { formatDay, today } from '../i18n/dates';
import { PrintOrigin } from './print-origin';

it('says on paper whose page it is, where it stands and when it was read', () => {
  window.history.replaceState(null, '', '/drucksachen/1?ansicht=neu#text');
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(municipalityQuery.queryKey, {
    name: 'Lindenau am Wehr',
  } as never);
  const { container } = render(
    <QueryClientProvider client={client}>
      <PrintOrigin />
    </QueryClientProvider>,
  );
  expect(container.textContent).toBe(
    `Lindenau am Wehr · ${window.location.origin}/drucksachen/1, abgerufen am ${formatDay(today())}`,
  );
});
