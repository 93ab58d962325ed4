import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittee } from '../../api/bodies';
import { useRehearsal, useStartRehearsal, useStopRehearsal } from '../../api/meetings';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { SelectField, TextField } from '../../ui/text-field';

type Pace = 'slow' | 'normal' | 'fast';
const PACES: readonly Pace[] = ['slow', 'normal', 'fast'];
const SHARES = ['0', '0.25', '0.5'] as const;
const MOST = 100;

/** Simulated members for a rehearsal: they check in and vote by themselves, so that one person alone can practise a meeting. */
export function RehearsalControl({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const seats = useCommittee(meeting.committeeId).data?.seats;
  const running = useRehearsal(meeting.id, true);
  const start = useStartRehearsal(meeting.id);
  const stop = useStopRehearsal(meeting.id);
  const [members, setMembers] = useState<string | null>(null);
  const [share, setShare] = useState<string>('0');
  const [pace, setPace] = useState<Pace>('normal');
  const count = Number(members ?? seats ?? 20);
  const valid = Number.isInteger(count) && count >= 1 && count <= MOST;
  return (
    <Section title={t('rehearsal.title')}>
      <p className="g-reading">{t('rehearsal.text')}</p>
      <QueryView query={running}>
        {(view) =>
          view.running ? (
            <div className="g-stack">
              <p role="status">{t('rehearsal.running', { count: view.members })}</p>
              <div>
                <Button variant="secondary" busy={stop.isPending} onClick={() => stop.mutate(undefined)}>
                  {t('rehearsal.stop')}
                </Button>
              </div>
            </div>
          ) : (
            <div className="clerk-inline">
              <TextField
                label={t('rehearsal.members')}
                type="number"
                min={1}
                max={MOST}
                value={String(members ?? seats ?? 20)}
                error={valid ? undefined : t('rehearsal.membersWrong', { most: MOST })}
                onChange={(event) => setMembers(event.target.value)}
              />
              <SelectField
                label={t('rehearsal.share')}
                value={share}
                options={SHARES.map((value) => ({ value, label: t(`rehearsal.shares.${value === '0' ? 'none' : value === '0.25' ? 'quarter' : 'half'}`) }))}
                onChange={(event) => setShare(event.target.value)}
              />
              <SelectField
                label={t('rehearsal.pace')}
                value={pace}
                options={PACES.map((value) => ({ value, label: t(`rehearsal.paces.${value}`) }))}
                onChange={(event) => setPace(PACES.find((value) => value === event.target.value) ?? 'normal')}
              />
              <Button
                variant="secondary"
                inactive={!valid}
                busy={start.isPending}
                onClick={() => start.mutate({ members: count, remoteShare: Number(share), pace })}
              >
                {t('rehearsal.start')}
              </Button>
            </div>
          )
        }
      </QueryView>
      <ProblemAlert error={start.error ?? stop.error} />
    </Section>
  );
}
