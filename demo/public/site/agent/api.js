// What the page asks of the API, as an agent of the demonstration network.
let secret;

/** Takes the key that only a demonstration gives. */
export async function enter() {
  const agent = await ask('GET', '/v1/demonstration/agent');
  secret = agent.secret;
  return agent.network;
}

/** Asks the API; throws the sentence of its problem document. */
export async function ask(method, path, body) {
  const headers = {};
  if (secret) headers.authorization = `Bearer ${secret}`;
  if (body) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['idempotency-key'] = crypto.randomUUID();
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (response.status === 204) return undefined;
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title);
  return answer;
}
