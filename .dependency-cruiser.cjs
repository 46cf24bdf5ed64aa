// The walls of ARCHITECTURE.md. Imports go one way: contract ← sdk ← widgets, contract ← api.
const tests = '\\.test\\.ts$|/test/|/testing/|/fixtures/';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^(packages|sdk|widgets|stories|demo)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one, or hide a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('contract-alone', '^packages/contract/', [], 'The contract knows nobody.'),
    only('plain-language-alone', '^packages/plain-language/', [], 'Text functions know nobody.'),
    only('reference-alone', '^packages/reference/', [], 'Given data know nobody.'),
    only('sdk-on-contract', '^sdk/', ['^packages/contract/'], 'The SDK stands on the contract.'),
    only(
      'element-on-contract',
      '^packages/element/',
      ['^packages/contract/'],
      'Shared parts stand on the contract.',
    ),
    only(
      'widgets-on-element-and-sdk',
      '^widgets/',
      ['^packages/(element|contract|plain-language)/', '^sdk/'],
      'Widgets read through the SDK.',
    ),
    only(
      'api-on-contract-and-reference',
      '^packages/api/',
      ['^packages/(contract|reference|plain-language)/'],
      'The API answers the contract.',
    ),
    {
      name: 'widgets-apart',
      comment:
        'An element never imports another: what two need goes to packages/element. The loader knows their first data.',
      severity: 'error',
      from: { path: '^widgets/([^/]+)/', pathNot: tests },
      to: { path: '^widgets/([^/]+)/', pathNot: '^widgets/($1/|[^/]+/first-data\\.ts$)' },
    },
    {
      name: 'platform-knows-no-noun',
      comment: 'Shared machinery serves the nouns, never the other way round.',
      severity: 'error',
      from: { path: '^packages/api/src/platform/', pathNot: tests },
      to: { path: '^packages/api/src/(?!platform/)' },
    },
    {
      name: 'mini-zod-only',
      comment: 'A page loads zod/mini: 5 kB against 23.',
      severity: 'error',
      from: { path: '^(packages/(contract|element)|sdk|widgets)/', pathNot: tests },
      to: { path: 'node_modules/zod/(?!.*mini)' },
    },
    {
      name: 'declared-packages',
      comment: 'Every package used is in a package.json.',
      severity: 'error',
      from: { pathNot: tests },
      to: {
        pathNot: '^(packages|sdk|widgets)/|^virtual:',
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/.cache|stories/static)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['spplus-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
