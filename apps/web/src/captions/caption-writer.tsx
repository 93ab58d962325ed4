import { CAPTION_LENGTH } from '@gremia/contracts';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';
import { Section } from '../ui/section';
import { TextArea } from '../ui/text-field';
import { useTypedLine } from './use-typed-line';

/** For whoever was named to write captions: what is typed is seen by everybody at once; Enter begins the next line. */
export function CaptionWriter({ meeting }: { readonly meeting: Pick<LiveMeeting, 'writeCaption'> }): ReactElement {
  const { t } = useTranslation('call');
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const lineId = useRef(uuid());
  const line = useTypedLine(meeting.writeCaption, setError);
  const finish = (typed: string): void => {
    if (typed.trim() === '') return;
    line.send({ lineId: lineId.current, text: typed.trim(), final: true });
    lineId.current = uuid();
    setText('');
  };
  return (
    <Section level={3} title={t('captions.writer.title')}>
      <TextArea
        label={t('captions.writer.label')}
        hint={t('captions.writer.hint')}
        rows={3}
        maxLength={CAPTION_LENGTH}
        value={text}
        autoComplete="off"
        onChange={({ target: { value } }) => {
          setText(value);
          line.send({ lineId: lineId.current, text: value.trim(), final: false });
        }}
        onKeyDown={(event) => {
          // With an input method open, Enter chooses a word.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          finish(text);
        }}
      />
      <ProblemAlert error={error} />
    </Section>
  );
}
