import type { RemoteRecordInput } from '@gremia/contracts';
import type { Scenario } from './scenario';

const COMMITTEES = { Hauptausschuss: 'main', Finanzausschuss: 'finance', Rechnungsprüfungsausschuss: 'audit' } as const;

/** What a scenario puts on record for connected members; null where it says nothing of them. */
export function remoteRecordOf({
  notlage,
  zuschaltung,
  tag,
  'öffentlicher raum': publicRoom = '',
}: Scenario): Omit<RemoteRecordInput, 'revision'> | null {
  if (notlage === undefined && zuschaltung === undefined) return null;
  const named = zuschaltung?.ausschuss;
  return {
    declaration:
      notlage?.festgestellt === true ? { by: notlage.durch, on: notlage.am ?? tag, ground: notlage.grund } : null,
    statuteClause: zuschaltung?.klausel ?? notlage?.klausel ?? '',
    resolution: zuschaltung?.beschluss ?? '',
    approvedSystem: zuschaltung?.anwendung ?? '',
    helpContact: '',
    committee: named === undefined ? null : COMMITTEES[named],
    firstSession: zuschaltung?.['erste sitzung'] ?? false,
    publicRoom,
  };
}
