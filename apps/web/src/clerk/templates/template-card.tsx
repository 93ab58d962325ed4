import type { PaperTemplate } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../../api/bodies';
import { TemplatePreview } from '../../templates/template-preview';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';

export interface TemplateCardProps {
  readonly template: PaperTemplate;
  readonly onEdit: () => void;
  /** Null where it stands first. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  /** Withdraws it, or offers it again. */
  readonly onRetire: () => void;
}

/** One template with what can be done to it, and a preview. */
export function TemplateCard({ template, onEdit, onUp, onDown, onRetire }: TemplateCardProps): ReactElement {
  const { t } = useTranslation(['templates', 'words']);
  const committees = useCommittees().data?.committees ?? [];
  const { name, kind, committeeId, retired } = template;
  const body = committees.find(({ id }) => id === committeeId)?.name;
  return (
    <li className="templates-card">
      <div className="templates-card__head">
        <h2 className="templates-card__name kern-title kern-title--small">
          <span lang="de">{name}</span>
          {retired && <Badge kind="neutral">{t('retired')}</Badge>}
        </h2>
        <span className="g-actions">
          <Button iconOnly small variant="tertiary" icon="arrow-up" inactive={onUp === null} onClick={() => onUp?.()}>
            {t('up', { name })}
          </Button>
          <Button
            iconOnly
            small
            variant="tertiary"
            icon="arrow-down"
            inactive={onDown === null}
            onClick={() => onDown?.()}
          >
            {t('down', { name })}
          </Button>
          <Button small variant="secondary" icon="edit" onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button small variant="tertiary" onClick={onRetire}>
            {t(retired ? 'offer' : 'retire')}
          </Button>
        </span>
      </div>
      <p className="g-muted">{[t(`words:paperKind.${kind}`), body ?? t('anyBody')].join(' · ')}</p>
      <details>
        <summary>{t('preview')}</summary>
        <TemplatePreview template={template} />
      </details>
    </li>
  );
}
