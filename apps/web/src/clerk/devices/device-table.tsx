import type { DeviceView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeDevice, useRevokeDevice } from '../../api/devices';
import { formatShortInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { DataTable, type Column } from '../../ui/data-table';
import { ModalDialog } from '../../ui/modal-dialog';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { PlaceForm } from './place-form';

/** Paired devices with what can be done with them. */
export function DeviceTable({ devices }: { readonly devices: readonly DeviceView[] }): ReactElement {
  const { t } = useTranslation('clerk');
  const columns: Column<DeviceView>[] = [
    { key: 'name', label: t('devices.name'), rowHeader: true, cell: ({ name }) => name },
    { key: 'kind', label: t('devices.kindLabel'), cell: ({ kind }) => t(`devices.kind.${kind}`) },
    {
      key: 'place',
      label: t('devices.place'),
      cell: ({ committee, meeting }) => `${committee}: ${meeting ?? t('devices.current')}`,
    },
    {
      key: 'seen',
      label: t('devices.seen'),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('devices.never') : formatShortInstant(lastSeenAt)),
    },
    {
      key: 'acts',
      label: t('devices.acts'),
      cell: (device) => (
        <span className="g-row">
          <ChangeDevice device={device} />
          <RevokeDevice device={device} />
        </span>
      ),
    },
  ];
  return <DataTable caption={t('devices.list')} columns={columns} rows={devices} rowKey={({ id }) => id} />;
}

function ChangeDevice({ device }: { readonly device: DeviceView }): ReactElement {
  const { t } = useTranslation('clerk');
  const { t: common } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const change = useChangeDevice(device.id);
  const close = (): void => {
    setOpen(false);
    change.reset();
  };
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('devices.change')}
        <VisuallyHidden>: {device.name}</VisuallyHidden>
      </Button>
      <ModalDialog open={open} title={t('devices.changeTitle', { name: device.name })} onClose={close}>
        <PlaceForm
          initial={device}
          submitLabel={t('devices.save')}
          cancelLabel={common('action.cancel')}
          busy={change.isPending}
          error={change.error}
          onSubmit={(place) => change.mutate(place, { onSuccess: close })}
          onCancel={close}
        />
      </ModalDialog>
    </>
  );
}

function RevokeDevice({ device: { id, name } }: { readonly device: DeviceView }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const revoke = useRevokeDevice(id);
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('devices.revoke')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('devices.revokeTitle', { name })}
        confirmLabel={t('devices.revokeConfirm')}
        busy={revoke.isPending}
        error={revoke.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => revoke.mutate(undefined, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('devices.revokeText')}</p>
      </ConfirmDialog>
    </>
  );
}
