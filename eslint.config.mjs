import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const elements = ['packages/element/src/**/*.ts', 'widgets/**/*.ts', 'stories/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/locales/{en,ar}.ts',
      '**/generated/**',
      'stories/static/**',
      'var/**',
      'demo/public/vendor/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A handler of the table is async by its type, even where it answers at once.
      '@typescript-eslint/require-await': 'off',
      'no-console': ['error', { allow: ['warn'] }],
      eqeqeq: 'error',
    },
  },
  {
    // node:test's own functions return promises that its runner awaits; chai asserts by expressions;
    // and an answer that a test looks into is checked by the assertion itself.
    files: ['**/*.test.ts', '**/test/**/*.ts', '**/testing/**/*.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // What these print is what they are for.
    files: [
      'packages/api/src/{server,cli}.ts',
      'packages/api/src/administration/**',
      '**/bench/**',
      'sdk/examples/**',
      'scripts/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: elements,
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-template-arrow': 'off',
    },
    settings: { wc: { elementBaseClasses: ['LitElement', 'SppElement'] } },
  },
  {
    files: ['packages/element/src/**/*.ts', 'widgets/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'A widget reads through the SDK.' },
        { name: 'XMLHttpRequest', message: 'A widget reads through the SDK.' },
        { name: 'localStorage', message: 'Nothing is written to the device without consent.' },
        { name: 'sessionStorage', message: 'Nothing is written to the device without consent.' },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.base],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'off' },
  },
);
