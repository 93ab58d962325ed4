import type { RouteTable } from './route';
import { endOfRule, ruleAnswerInput, ruleInput, ruleSheet, ruleSheetQuery } from './rules';

const common = { tag: 'rules', path: '/api/v1/committees/{id}/rules' } as const;

export const rulesRoutes = {
  rules: {
    ...common,
    method: 'get',
    permission: 'signed-in',
    summary: 'The rules of a body on a day, with the layers they come from',
    query: ruleSheetQuery,
    response: ruleSheet,
  },
  addRule: {
    ...common,
    method: 'post',
    permission: 'set-rules',
    summary: 'The municipality rules something, from a day on',
    body: ruleInput,
    status: 204,
  },
  endRule: {
    ...common,
    path: '/api/v1/rules/{id}/end',
    method: 'post',
    permission: 'set-rules',
    summary: 'What the municipality has ruled ends on a day',
    body: endOfRule,
    status: 204,
  },
  answerRule: {
    ...common,
    path: '/api/v1/committees/{id}/rules/answers',
    method: 'post',
    permission: 'set-rules',
    summary: 'The office has looked up a rule that was not verified',
    body: ruleAnswerInput,
    status: 204,
  },
} as const satisfies RouteTable;
