import tseslint from 'typescript-eslint';

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name: the name is the same wherever it is used.',
};
const NO_CAST = {
  selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"]), TSTypeAssertion',
  message: 'Casts stand in src/domain/identity.ts only; check the value or let the type follow.',
};
const NO_LONG_PARAMETER_LIST = {
  // Express tells an error handler by its four parameters, the last of them `next`.
  selector: ':function[params.length>3]:not([params.3.name=/^_?next$/])',
  message: 'At most three parameters; otherwise one object with names.',
};

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-condition': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A port is asynchronous even where one of its implementations has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
};

const everywhere = {
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', 'coverage/', 'test/fixtures/', 'ops/seeds/'] },
  { linterOptions: { noInlineConfig: true } },
  { rules: everywhere },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...typed,
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_CAST, NO_LONG_PARAMETER_LIST],
    },
  },
  {
    files: ['src/domain/identity.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_LONG_PARAMETER_LIST] },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  { files: ['src/adapters/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // chai says `expect(x).to.be.true`; data in tests is read back without a schema.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['ops/**/*.mjs', '*.js', '*.cjs'],
    rules: { 'no-unused-vars': 'error', 'no-unreachable': 'error', 'max-params': ['error', 3] },
  },
);
