import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { PaperFieldsReading } from '../paper-fields/paper-fields-reading';
import { QueryView } from '../answers/query-view';

/** What the paper of an item says beside its text; read when somebody wants to see it. */
export function ItemDetails({ paperId }: { readonly paperId: string }): ReactElement {
  const { t } = useTranslation('live');
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{t('item.details')}</summary>
      {opened && <Details paperId={paperId} />}
    </details>
  );
}

const Details = ({ paperId }: { readonly paperId: string }): ReactElement => (
  <QueryView query={usePaper(paperId)}>{(paper) => <PaperFieldsReading paper={paper} />}</QueryView>
);
