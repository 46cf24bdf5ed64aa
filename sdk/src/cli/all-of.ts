/** The items of a list, page after page, up to a number of them. */
export async function allOf<I>(list: AsyncIterable<I>, limit = Infinity): Promise<I[]> {
  const items: I[] = [];
  if (limit === 0) return items;
  for await (const item of list) {
    items.push(item);
    if (items.length >= limit) break;
  }
  return items;
}
