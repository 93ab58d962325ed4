import type { LessonKind } from '@gremia/contracts';
import type { TFunction } from 'i18next';
import { LESSONS } from './lessons';

type StepId<Kind extends LessonKind> = (typeof LESSONS)[Kind][number]['id'];

/** What is to be done in a step, and why. Each step of each lesson has both, or this does not compile. */
export function stepTexts(t: TFunction<'guide'>, lesson: LessonKind, id: string): { todo: string; why: string } {
  switch (lesson) {
    case 'chair':
      return textsOf('chair', id as StepId<'chair'>, t);
    case 'clerk':
      return textsOf('clerk', id as StepId<'clerk'>, t);
    case 'member':
      return textsOf('member', id as StepId<'member'>, t);
  }
}

const textsOf = <Kind extends LessonKind>(
  lesson: Kind,
  id: StepId<Kind>,
  t: TFunction<'guide'>,
): { todo: string; why: string } => ({
  todo: t(`step.${lesson}.${id}.todo` as 'step.chair.open.todo'),
  why: t(`step.${lesson}.${id}.why` as 'step.chair.open.why'),
});
