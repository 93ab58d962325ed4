import type { VersionSummary } from '@gremia/contracts';
import type { TFunction } from 'i18next';
import { formatShortInstant } from '../../i18n/dates';

/** `Fassung 2: Neufassung vom 25.11.2026, 17:00 Uhr`. */
export const versionName = ({ no, kind, createdAt }: VersionSummary, t: TFunction<'versions'>): string =>
  t('name', { no, kind: t(`kind.${kind}`), at: formatShortInstant(createdAt) });
