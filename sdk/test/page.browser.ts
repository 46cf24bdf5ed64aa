import { expect } from '@open-wc/testing';
import { AnswerError, ClientError, createClient } from '../src/index.js';
import { bapaume } from './answers.js';

const rejection = (promise: PromiseLike<unknown>): PromiseLike<unknown> =>
  promise.then(
    () => expect.fail('an error was expected'),
    (error: unknown) => error,
  );

/** What only a page can show; the rest is tested in Node. */
describe('the SDK in a page', () => {
  it('refuses a secret key', () => {
    expect(() => createClient({ baseUrl: '/', apiKey: 'spp_secret' })).to.throw('secret');
  });

  it('reaches the network by the page’s own fetch, from an address relative to the page', async () => {
    const error = await rejection(createClient({ baseUrl: './no-api-here/' }).communes.get('62080'));
    expect(error).to.be.instanceOf(ClientError);
    expect(error).to.include({ code: 'http-404', status: 404 });
  });

  it('reads an answer, and refuses another', async () => {
    const answering = (answer: unknown) =>
      createClient({ baseUrl: '/', fetch: async () => Response.json(answer) }).communes.get('62080');
    expect(await answering(bapaume)).to.deep.equal(bapaume);
    expect(await rejection(answering({}))).to.be.instanceOf(AnswerError);
  });

  it('is stopped by an abort', async () => {
    const controller = new AbortController();
    const call = createClient({ baseUrl: '/' }).communes.get('62080', { signal: controller.signal });
    controller.abort();
    expect(await rejection(call)).to.have.property('name', 'AbortError');
  });
});
