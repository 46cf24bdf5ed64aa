// What elements share, in few chunks: each is one more request of a page, and one more name that the loader carries.
const chunks = {
  // All that the banner needs: it asks nothing of the API.
  'spp-element': [
    /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*(decorators|directive))/,
    /\/node_modules\/@lit\/localize\/internal\/(default-msg|str-tag)/,
    /\/packages\/element\/src\/(spp-element|attributes|page|localization|tokens|warn|define|locales\/index|parts\/(heading|button))\.ts$/,
  ],
  // What any element that shows data or asks for some needs at once.
  parts: [
    /\/decorators\//,
    /\/packages\/element\/src\/(parts\/|format\/|plural|fold|intl|late-parts|reserved-s|form\/reading)/,
  ],
  form: [/\/packages\/element\/src\/form\/(field|form-styles|choices|error-summary)/],
  // What reads and writes.
  connect: [
    /\/node_modules\/(ky|zod)\//,
    /\/sdk\/src\//,
    /\/packages\/contract\/src\/(endpoint|list|primitives|problem|nouns\/structures)\.ts$/,
  ],
  stories: [/\/contract\/src\/nouns\/(experiences|threads)\.ts$/, /\/element\/src\/experience\/labels\.ts$/],
  // Fields that look for what is typed.
  combobox: [/\/form\/combobox/, /\/nouns\/communes\.ts$/],
};

/** For rollup's `manualChunks`. */
export const sharedChunk = (id) =>
  Object.keys(chunks).find((name) => chunks[name].some((pattern) => pattern.test(id)));
