/** What the build tells the loader of the chunks it wrote; see `widgets/build/embed-manifest.mjs`. */
declare module 'virtual:embed' {
  export const embed: import('./needs.js').Embed;
}
