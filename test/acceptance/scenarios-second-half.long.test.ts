import { describeRarerScenarios } from './rarer-scenarios';

describeRarerScenarios('second');
