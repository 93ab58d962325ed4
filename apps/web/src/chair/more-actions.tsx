import { alternativesAtHand, confirmedUrgencies, electionAtHand, findItem, findVote } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import { ALTERNATIVES_WORDS } from '../live/alternatives/words';
import { BLOCK_WORDS } from '../live/block/words';
import { OwnVote } from '../live/own-vote';
import { AskedButton } from '../live/asked-button';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { ProblemAlert } from '../answers/problem-alert';
import { AbortDialog } from './abort-dialog';
import { AddItemForm } from './agenda/add-item-form';
import { LATER_ITEM_WORDS } from './agenda/words';
import { PutAlternativesForm } from './alternatives/put-alternatives-form';
import { ProposeBlock } from './block/propose-block';
import { CloseItemForm } from './close-item-form';
import { DeviatingAnnouncement } from './deviating-announcement';
import { BeginTellingForm } from './telling/begin-telling-form';
import { StartElectionForm } from './election/start-election-form';
import { FreeVoteForm } from './free-vote-form';
import { InterruptDialog } from './interrupt-dialog';
import { LeadPanel } from './leading/lead-panel';
import { OralMotionForm } from './record/oral-motion-form';
import { Participants } from './record/participants';
import { RapporteurForm } from './record/rapporteur-form';
import { OrderPanel } from './order/order-panel';
import { RemarkForm } from './remark-form';

/** Everything that is not the next step but may have to be done. */
export function MoreActions({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('chair');
  const words = useWords(BLOCK_WORDS);
  const { t: ta } = useTranslation('acts');
  const alternatives = useWords(ALTERNATIVES_WORDS);
  const laterItem = useWords(LATER_ITEM_WORDS);
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const [closing, setClosing] = useState(false);
  const item = findItem(state, state.currentItemId);
  const vote = findVote(state, state.currentVoteId);
  const running = state.phase === 'running';
  if (!running && state.phase !== 'interrupted') return null;
  return (
    <div className="g-more">
      <ProblemAlert error={closing ? null : error} />
      <h3 className="g-more__group">{t('more.course')}</h3>
      <div className="g-actions">
        {running && <InterruptDialog meeting={meeting} variant="tertiary" label={t('interrupt.open')} />}
        {vote !== null && <AbortDialog key={`${vote.voteId} ${vote.phase}`} meeting={meeting} vote={vote} />}
        <DeviatingAnnouncement meeting={meeting} />
        {running && vote === null && state.profile?.quorum.value.mode === 'on-challenge' && (
          <AskedButton
            meeting={meeting}
            variant="tertiary"
            label={t('more.challengeQuorum')}
            title={t('more.challengeTitle')}
            consequence={t('more.challengeText')}
            command={() => ({ kind: 'challenge-quorum' })}
          />
        )}
        {item !== null && vote === null && (
          <AskedButton
            meeting={meeting}
            variant="tertiary"
            label={t('more.updateTexts')}
            title={t('more.updateTitle', { number: item.number })}
            consequence={t('more.updateText')}
            command={() => ({ kind: 'update-texts', itemId: item.itemId })}
          />
        )}
      </div>
      {item === null && vote === null && running && (
        <>
          <details className="g-disclosure">
            <summary>{t('free.courseSummary')}</summary>
            <FreeVoteForm meeting={meeting} itemId={null} />
          </details>
          <details className="g-disclosure">
            <summary>{laterItem.summary}</summary>
            <AddItemForm key={confirmedUrgencies(state)[0]?.voteId ?? ''} meeting={meeting} />
          </details>
          <details className="g-disclosure">
            <summary>{words.summary}</summary>
            <ProposeBlock meeting={meeting} />
          </details>
        </>
      )}
      {item !== null && vote === null && running && (
        <>
          <details className="g-disclosure">
            <summary>{t('free.summary')}</summary>
            <FreeVoteForm meeting={meeting} itemId={item.itemId} />
          </details>
          {electionAtHand(state, item.itemId) === null && (
            <details className="g-disclosure">
              <summary>{t('election.summary')}</summary>
              <StartElectionForm key={item.itemId} meeting={meeting} itemId={item.itemId} />
            </details>
          )}
          {alternativesAtHand(state, item.itemId) === null && (
            <details className="g-disclosure">
              <summary>{alternatives.summary}</summary>
              <PutAlternativesForm key={item.itemId} meeting={meeting} itemId={item.itemId} />
            </details>
          )}
          <details className="g-disclosure">
            <summary>{t('closeItem.summary')}</summary>
            <CloseItemForm key={item.itemId} meeting={meeting} item={item} />
          </details>
        </>
      )}
      <h3 className="g-more__group">{t('more.record')}</h3>
      <LeadPanel meeting={meeting} />
      <OrderPanel meeting={meeting} />
      {item !== null && (
        <details className="g-disclosure">
          <summary>{t('rapporteur.summary')}</summary>
          <RapporteurForm key={item.itemId} meeting={meeting} item={item} />
          <OralMotionForm key={`motion ${item.itemId}`} meeting={meeting} itemId={item.itemId} />
        </details>
      )}
      <details className="g-disclosure">
        <summary>{t('participants.summary')}</summary>
        <Participants meeting={meeting} />
      </details>
      <OwnVote meeting={meeting} />
      {state.telling === null && (
        <details className="g-disclosure">
          <summary>{ta('telling.summary')}</summary>
          <BeginTellingForm meeting={meeting} />
        </details>
      )}
      <details className="g-disclosure">
        <summary>{t('remark.summary')}</summary>
        <RemarkForm meeting={meeting} itemId={item?.itemId ?? null} />
      </details>
      <div className="g-actions">
        <ButtonLink to="/leitung/$id/ablauf" params={{ id: meeting.meetingId }} variant="tertiary" target="_blank">
          {t('runningOrder.open')}
        </ButtonLink>
      </div>
      {vote === null && (
        <>
          <h3 className="g-more__group">{t('more.end')}</h3>
          <div className="g-actions">
            <Button variant="tertiary" onClick={() => setClosing(true)}>
              {t('step.close.label')}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={closing}
        danger
        title={t('step.close.confirmTitle')}
        confirmLabel={t('step.close.label')}
        busy={busy}
        error={error}
        onConfirm={() => void run({ kind: 'close-meeting' }).then((done) => done && setClosing(false))}
        onCancel={() => setClosing(false)}
      >
        <p>{t('step.close.confirmText')}</p>
      </ConfirmDialog>
    </div>
  );
}
