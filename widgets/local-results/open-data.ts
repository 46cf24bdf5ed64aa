/** Address of what a structure publishes, as open data. */
export const openDataAddress = (api: string, structure: string): string =>
  new URL(`${api.replace(/\/$/, '')}/v1/open-data/results.csv?structure=${structure}`, document.baseURI).href;
