import type { AnnexInput, MinutesView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useSaveMinutes } from '../../api/minutes';
import { FormDialog } from '../../forms/form-dialog';
import { useAsOpened } from '../../forms/use-as-opened';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { TextArea } from '../../ui/text-field';

type Current = NonNullable<MinutesView['current']>;
const typedAnnexes = z.object({
  openFiles: z.array(z.string()),
  openOthers: z.string().max(5_000),
  closedFiles: z.array(z.string()),
  closedOthers: z.string().max(5_000),
});

const filesOf = (document: Current['public'] | null): string[] =>
  (document?.annexes ?? []).flatMap(({ attachmentId }) => attachmentId ?? []);
const othersOf = (document: Current['public'] | null): string =>
  (document?.annexes ?? [])
    .filter(({ attachmentId }) => attachmentId === null)
    .map(({ title }) => title)
    .join('\n');

/** Chooses what is attached: files of papers, and what lies beside the minutes by its name; apart for each part. */
export function AnnexesForm({ view, current }: AnnexesProps): ReactElement {
  const [open, setOpen] = useState(false);
  const kept = useAsOpened(current, open);
  return <Annexes key={kept.no} view={view} current={kept} open={open} onOpen={setOpen} />;
}

interface AnnexesProps {
  readonly view: MinutesView;
  readonly current: Current;
}

function Annexes({
  view,
  current,
  open,
  onOpen: setOpen,
}: AnnexesProps & { readonly open: boolean; readonly onOpen: (open: boolean) => void }): ReactElement {
  const { t } = useTranslation('clerk');
  const save = useSaveMinutes(view.meetingId);
  const { annexOffers: offers } = view;
  const chosen = (files: readonly string[], others: string): AnnexInput['public'] => [
    ...offers
      .filter(({ attachmentId }) => files.includes(attachmentId))
      .map(({ title, attachmentId, itemId }) => ({ title, attachmentId, itemId })),
    ...others
      .split('\n')
      .map((line) => line.trim())
      .filter((title) => title !== '')
      .map((title) => ({ title, attachmentId: null, itemId: null })),
  ];
  const form = useCheckedForm({
    schema: typedAnnexes,
    defaultValues: {
      openFiles: filesOf(current.public),
      openOthers: othersOf(current.public),
      closedFiles: filesOf(current.nonPublic),
      closedOthers: othersOf(current.nonPublic),
    },
    send: async ({ openFiles, openOthers, closedFiles, closedOthers }) => {
      const annexes = { public: chosen(openFiles, openOthers), nonPublic: chosen(closedFiles, closedOthers) };
      await save.mutateAsync({ basedOn: current.no, remarks: current.remarks, annexes });
      setOpen(false);
    },
  });
  const options = (all: typeof offers) => all.map(({ attachmentId: value, title: label }) => ({ value, label }));
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('annexes.open')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('annexes.title')}
        confirmLabel={t('annexes.save')}
        onCancel={() => setOpen(false)}
      >
        {offers.some((offer) => offer.public) && (
          <CheckGroup
            legend={t('annexes.files')}
            options={options(offers.filter((offer) => offer.public))}
            {...form.choice('openFiles')}
          />
        )}
        <TextArea
          label={t('annexes.others')}
          hint={t('annexes.othersHint')}
          optional
          rows={3}
          {...form.field('openOthers')}
        />
        {current.nonPublic !== null && (
          <>
            {offers.length > 0 && (
              <CheckGroup legend={t('annexes.closedFiles')} options={options(offers)} {...form.choice('closedFiles')} />
            )}
            <TextArea
              label={t('annexes.closedOthers')}
              hint={t('annexes.othersHint')}
              optional
              rows={3}
              {...form.field('closedOthers')}
            />
          </>
        )}
      </FormDialog>
    </>
  );
}
