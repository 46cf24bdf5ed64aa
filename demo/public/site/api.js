/** Reads an address of the API; throws when it answers anything but a success. */
export async function read(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value);
  const response = await fetch(`${path}?${new URLSearchParams(given)}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`, { cause: response.status });
  return response.json();
}
