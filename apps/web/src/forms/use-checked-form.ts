import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormRegisterReturn,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { isFaultCode, writeFault, type FieldProblem } from '@gremia/contracts';
import { ApiProblem } from '../api/api-problem';
import { sayMessage } from '../i18n/say-fault';
import './issue-words';

export interface CheckedFormOptions<Typed extends FieldValues, Sent> {
  /** From what is typed to what is sent; its sentences stand beside the fields. */
  readonly schema: z.ZodType<Sent, Typed>;
  readonly defaultValues: DefaultValues<Typed>;
  /** Sends it; a refusal is thrown. */
  readonly send: (sent: Sent) => Promise<unknown>;
  /** Fields that are sent under another name, by their JSON pointer: `{ '/startsAt': 'day' }`. */
  readonly pointers?: Readonly<Record<string, Path<Typed>>>;
}

export interface BoundChoice<Value> {
  readonly value: Value;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

export interface CheckedForm<Typed extends FieldValues, Sent = unknown> {
  readonly element: RefObject<HTMLFormElement | null>;
  readonly rhf: UseFormReturn<Typed, unknown, Sent>;
  /** Binds a part of `ui/` to a field: name, value, and what is wrong with it. */
  readonly field: (name: Path<Typed>) => UseFormRegisterReturn<Path<Typed>> & { readonly error: string | undefined };
  /** Binds a group of choices, or whatever says its new value itself. */
  readonly choice: <Name extends Path<Typed>>(name: Name) => BoundChoice<PathValue<Typed, Name>>;
  readonly errorOf: (name: Path<Typed>) => string | undefined;
  readonly submit: (event?: SyntheticEvent) => void;
  /** Forgets what was refused; what is typed stays. */
  readonly clear: () => void;
  readonly busy: boolean;
  /** Something is typed that was not sent. */
  readonly unsaved: boolean;
  /** What was refused and is no matter of one field; null when there is nothing. */
  readonly problem: unknown;
  /** How often somebody tried to send it. */
  readonly attempts: number;
}

/**
 * The one way of forms: checked against the schema of the contract before anything is sent; what the server refuses is
 * set beside the field that it points to. A sentence goes when its field is mended, and nothing typed is lost.
 */
export function useCheckedForm<Typed extends FieldValues, Sent>({
  schema,
  defaultValues,
  send,
  pointers = {},
}: CheckedFormOptions<Typed, Sent>): CheckedForm<Typed, Sent> {
  const element = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const rhf = useForm<Typed, unknown, Sent>({ defaultValues, resolver: zodResolver(schema) });
  const { isSubmitting, isDirty, isSubmitSuccessful, submitCount } = rhf.formState;
  const nameAt = (pointer: string): Path<Typed> | undefined => {
    const known = pointers[pointer];
    if (known !== undefined) return known;
    const name = pointer.slice(1).replaceAll('/', '.') as Path<Typed>;
    return get(rhf.getValues(), name) === undefined ? undefined : name;
  };
  const refuse = (error: unknown): void => {
    const faults = error instanceof ApiProblem ? (error.errors ?? []) : [];
    const placed = faults.flatMap((fault) => {
      const name = nameAt(fault.pointer);
      return name === undefined ? [] : [{ name, message: messageOf(fault) }];
    });
    placed.forEach(({ name, message }, index) =>
      rhf.setError(name, { type: 'server', message }, { shouldFocus: index === 0 }),
    );
    setProblem(faults.length > 0 && placed.length === faults.length ? null : error);
  };
  const submit = rhf.handleSubmit(async (sent) => {
    setProblem(null);
    try {
      await send(sent);
    } catch (error) {
      refuse(error);
    }
  });
  const errorOf = (name: Path<Typed>): string | undefined => {
    const message = rhf.getFieldState(name, rhf.formState).error?.message;
    return message === undefined ? undefined : sayMessage(message);
  };
  return {
    element,
    rhf,
    field: (name) => ({ ...rhf.register(name), error: errorOf(name) }),
    choice: (name) => ({
      value: rhf.watch(name),
      error: errorOf(name),
      onChange: (value) => rhf.setValue(name, value, { shouldDirty: true, shouldValidate: submitCount > 0 }),
    }),
    errorOf,
    submit: (event) => void submit(event),
    clear: () => {
      rhf.clearErrors();
      setProblem(null);
    },
    busy: isSubmitting,
    unsaved: isDirty && !isSubmitting && !(isSubmitSuccessful && problem === null),
    problem,
    attempts: submitCount,
  };
}

/** Said when it is shown, so that it is in the language of the interface even after that was changed. */
const messageOf = ({ code, values = {}, detail }: FieldProblem): string =>
  code !== undefined && isFaultCode(code) ? writeFault({ code, values }) : detail;
