import { describeRarerScenarios } from './rarer-scenarios';

describeRarerScenarios('first');
