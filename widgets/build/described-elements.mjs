/** What wrappers and types need of each element of a manifest. */
export const describedElements = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) =>
    declarations
      .filter(({ customElement, tagName }) => customElement && tagName)
      .map(({ name, tagName, description = '', attributes = [], events = [] }) => ({
        name,
        tag: tagName,
        /** `widgets/<folder>/<folder>.ts` holds the class, `define.ts` beside it registers it. */
        folder: tagName.replace(/^spp-/, ''),
        description,
        attributes,
        events: events.map((event) => event.name),
      })),
  );
