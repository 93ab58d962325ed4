import { takeBroughtAlong } from './brought-along';

const ADDRESS = '/api/v1/portal/home';

it('gives an answer that the page brought along once, and then asks again', () => {
  document.body.innerHTML = `<script type="application/json" id="brought-along">{"${ADDRESS}":{"papers":[]}}</script>`;
  expect(takeBroughtAlong('/api/v1/portal/papers')).toBeUndefined();
  expect(takeBroughtAlong(ADDRESS)).toEqual({ papers: [] });
  expect(takeBroughtAlong(ADDRESS)).toBeUndefined();
});
