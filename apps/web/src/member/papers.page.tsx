import { paperKind } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../api/papers';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Paging } from '../ui/paging';
import { QueryView } from '../ui/query-view';
import { SelectField, TextField } from '../ui/text-field';
import { PaperLine } from './paper-line';

const PER_PAGE = 25;

/** All papers that the person may read, the non-public ones included. */
export function PapersPage(): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const { q, art, seite } = useSearch({ from: '/shell/mitglied/drucksachen' });
  const navigate = useNavigate();
  const page = Math.max(1, Number(seite ?? '1') || 1);
  const kind = paperKind.safeParse(art).data;
  const papers = usePapers({ q, kind, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const [text, setText] = useState(q ?? '');
  const [chosen, setChosen] = useState<string>(kind ?? '');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/mitglied/drucksachen', search: { q: text.trim() || undefined, art: chosen || undefined } });
  };
  return (
    <Page title={t('papers.title')} lead={t('papers.lead')} width="wide">
      <form role="search" className="g-filter" onSubmit={search}>
        <TextField
          label={t('papers.query')}
          type="search"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectField
          label={t('papers.kind')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            { value: '', label: t('papers.anyKind') },
            ...paperKind.options.map((value) => ({ value, label: t(`words:paperKind.${value}`) })),
          ]}
        />
        <Button type="submit" variant="secondary" icon="search">
          {t('papers.search')}
        </Button>
      </form>
      <QueryView query={papers}>
        {({ papers: found, total }) =>
          found.length === 0 ? (
            <EmptyState title={t('papers.none')}>{t('papers.noneText')}</EmptyState>
          ) : (
            <div className="g-stack">
              <p role="status">{t('papers.found', { count: total })}</p>
              <ul className="g-lines">
                {found.map((paper) => (
                  <PaperLine key={paper.id} paper={paper} />
                ))}
              </ul>
              <Paging
                page={page}
                pages={Math.ceil(total / PER_PAGE)}
                onPage={(next) =>
                  void navigate({ to: '/mitglied/drucksachen', search: { q, art, seite: String(next) } })
                }
              />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}
