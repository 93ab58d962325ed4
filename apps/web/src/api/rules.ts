import { rulesRoutes, type RuleAnswerInput, type RuleInput } from '@gremia/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** The rules of a body on a day. */
export const useRules = (committeeId: string, on: string) =>
  useQuery({
    queryKey: ['rules', committeeId, on],
    queryFn: ({ signal }) => call(rulesRoutes.rules, { params: { id: committeeId }, query: { on }, signal }),
    enabled: committeeId !== '',
    placeholderData: keepPreviousData,
  });

/** What the office does to rules; whatever was read of rules is read anew. */
function useRuleChange<Input>(send: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['rules'] }),
        client.invalidateQueries({ queryKey: ['meetings'] }),
      ]),
  });
}

export const useAddRule = (id: string) =>
  useRuleChange((body: RuleInput) => call(rulesRoutes.addRule, { params: { id }, body }));
export const useAnswerRule = (id: string) =>
  useRuleChange((body: RuleAnswerInput) => call(rulesRoutes.answerRule, { params: { id }, body }));
export const useEndRule = () =>
  useRuleChange(({ id, validUntil }: { readonly id: string; readonly validUntil: string }) =>
    call(rulesRoutes.endRule, { params: { id }, body: { validUntil } }),
  );
