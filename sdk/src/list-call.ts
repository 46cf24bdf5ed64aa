import type { Endpoint } from '@spplus/contract/endpoint';
import type { ZodMiniType } from 'zod/mini';
import { Call } from './call.js';

/** A page of a list, as every list of the API answers. */
export interface Page<I> {
  readonly items: readonly I[];
  readonly nextCursor: string | null;
}

interface ListEndpoint extends Endpoint {
  readonly answer: ZodMiniType<Page<unknown>>;
}

/** Whether a row answers page by page: only lists take a cursor. */
export const isList = (row: Endpoint): row is ListEndpoint => 'cursor' in (row.query?.shape ?? {});

/** A promise of one page; iterated, every item from this page to the last, pages fetched as they are needed. */
export class ListCall<I, A extends Page<I>> extends Call<A> implements AsyncIterable<I> {
  constructor(
    response: Promise<Response>,
    read: (response: Response) => Promise<A>,
    private readonly pageAt: (cursor: string) => ListCall<I, A>,
  ) {
    super(response, read);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<I, void, undefined> {
    let page: A = await this;
    yield* page.items;
    while (page.nextCursor) {
      page = await this.pageAt(page.nextCursor);
      yield* page.items;
    }
  }
}
