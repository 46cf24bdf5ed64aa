declare module 'virtual:embed' {
  export const embed: import('./embed.js').Embed;
}
