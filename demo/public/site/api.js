/** Reads an address of the API; throws when it answers anything but a success. */
export async function read(path, query = {}) {
  const address = new URL(path, location.href);
  for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${path}: ${response.status}`, { cause: response.status });
  return response.json();
}
