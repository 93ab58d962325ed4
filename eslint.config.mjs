import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { compilerErrors } from './test/lint/compiler-errors.mjs';

/** What takes as long as a text is large is done by the threads of `platform/text-engine`; types and these may be used. */
const besideTheMainThread = [
  {
    name: '@gremia/resolution',
    allowImportNames: ['composed', 'isUnitOf', 'plainText', 'ResolutionError', 'walk'],
    allowTypeImports: true,
    message: 'Ask the text engine: this works on texts in the main thread.',
  },
  {
    name: '@gremia/protocol',
    allowImportNames: ['missingFields', 'remarksFor', 'timeZoneOf'],
    allowTypeImports: true,
    message: 'Ask the text engine: this composes or writes minutes in the main thread.',
  },
  {
    name: '@gremia/meeting',
    importNames: [
      'adoptedUnits',
      'amendmentsOf',
      'amendmentsToPaper',
      'announcementOf',
      'findUnit',
      'mergedText',
      'nextStep',
      'textChangedBy',
      'unitsInText',
      'unitsOf',
      'workOutTexts',
    ],
    message: 'Ask the text engine: this merges texts in the main thread.',
  },
];

const kindsOfVoteToldApart = [
  {
    selector:
      ':matches(BinaryExpression, SwitchStatement):has(> :matches(MemberExpression[property.name="procedure"], ' +
      'Identifier[name="procedure"]))',
    message: 'Ask procedureOf() or screensOf() instead of telling kinds of votes apart here.',
  },
  {
    selector: 'Literal[value=/^(open-ballot|show-of-hands)$/]',
    message: 'The name of a kind of vote belongs into procedures/.',
  },
];

/** A row has the type that its statement was checked for (ADR 29). */
const castRows = [
  {
    selector: 'CallExpression[typeArguments]:matches([callee.name="query"], [callee.property.name="query"])',
    message: 'Declare a statement() with a schema and read its rows: nobody has checked this type.',
  },
  {
    selector:
      'TSAsExpression:not([typeAnnotation.type="TSUnknownKeyword"]) > ' +
      ':matches(Identifier[name=/^(rows|records)$/], MemberExpression[property.name=/^(rows|records)$/])',
    message: 'Read rows through a statement(): nobody has checked this type.',
  },
  {
    selector:
      'TSAsExpression:not([typeAnnotation.type="TSUnknownKeyword"]) > AwaitExpression > ' +
      'CallExpression[callee.property.name="query"]',
    message: 'Read rows through a statement(): nobody has checked this type.',
  },
];

// A name that stands a thousand times in every text finds nothing: say what is done with what.
const VAGUE = String.raw`/^(of|at|to|on|by|with|one|out|do|go|take|takeIn|put|putIn|hang|look|touch|hold|keep|tell|tie|never|again|soon)$/`;
const vagueNames = [
  `FunctionDeclaration[id.name=${VAGUE}]`,
  `VariableDeclarator[id.name=${VAGUE}][init.type=/Function/]`,
  `:matches(MethodDefinition, TSMethodSignature, TSAbstractMethodDefinition)[key.name=${VAGUE}]`,
].map((selector) => ({ selector, message: 'Choose a name that can be searched for: lockPaper instead of take.' }));

// The compiler takes any attribute with a hyphen; what the component does not know is dropped without a word.
const droppedAttributes = [
  {
    selector: 'JSXOpeningElement[name.name=/^(Button|ButtonLink)$/] > JSXAttribute[name.name=/^(aria|data)-/]',
    message: 'Buttons do not pass this on: put the words inside, in VisuallyHidden where they are not to be seen.',
  },
];

/** Type-aware rules where they find real mistakes (a forgotten await in a vote is one); style is Prettier's. */
export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'test-output/**', 'coverage/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { gremia: { rules: { 'compiler-errors': compilerErrors } } },
    rules: {
      'gremia/compiler-errors': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // Two files stand side by side on a laptop. An expression cannot be broken, an address should not.
      'max-len': ['error', { code: 120, ignoreRegExpLiterals: true, ignoreUrls: true, ignorePattern: 'String\\.raw' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'Libs know no environment.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
    },
  },
  {
    // The demonstration is written before anybody is served; commands and the reader of documents are processes of
    // their own.
    files: ['apps/api/src/**/*.ts'],
    ignores: [
      'apps/api/src/platform/text-engine/**',
      'apps/api/src/papers/texts/document-reading.ts',
      'apps/api/src/{cli,demo}/**',
      '**/*.test.ts',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: besideTheMainThread }] },
  },
  {
    files: ['apps/web/**/*.tsx'],
    ...jsxA11y.configs.recommended,
    plugins: { ...jsxA11y.configs.recommended.plugins, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.configs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  // Prose stays in one piece.
  {
    files: ['apps/api/src/demo/papers/**', '**/*.test.{ts,tsx}'],
    rules: { 'max-len': ['error', { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true }] },
  },
  {
    // What a kind of vote is different in stands in its folder; everything else asks the registry.
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'],
    ignores: ['**/procedures/**', '**/testing/**', '**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...kindsOfVoteToldApart, ...vagueNames, ...droppedAttributes] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...kindsOfVoteToldApart, ...castRows, ...vagueNames] },
  },
  { files: ['test/**', 'apps/api/src/cli/**', 'apps/api/src/main.ts'], rules: { 'no-console': 'off' } },
);
