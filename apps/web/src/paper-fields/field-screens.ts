import type { PaperFieldName, PaperKind, PaperReading, TypedPaperFields } from '@gremia/contracts';
import type { ComponentType } from 'react';
import type { Language } from '../i18n/i18n';

export interface FieldReadingProps {
  readonly paper: Pick<PaperReading, 'text' | PaperFieldName>;
}

export interface FieldInputProps<Name extends PaperFieldName> {
  readonly kind: PaperKind;
  readonly value: TypedPaperFields[Name];
  /** What is wrong with a part of the field (`/amount`), or with all of it (empty); undefined when nothing is. */
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (value: TypedPaperFields[Name]) => void;
}

/** How a field of a paper is typed and named. */
export interface FieldScreens<Name extends PaperFieldName> {
  readonly title: Readonly<Record<Language, string>>;
  /** Null where it is typed with something else. */
  readonly Input: ComponentType<FieldInputProps<Name>> | null;
  /** As plain text, to be compared by eye; empty when there is nothing. */
  readonly say: (value: TypedPaperFields[Name], language: Language) => string;
}
