/** An answer with the response that bore it. */
export interface WithResponse<A> {
  readonly data: A;
  readonly response: Response;
}

/** A request on its way: a promise of its answer, and of its raw response. */
export class Call<A> implements Promise<A> {
  readonly [Symbol.toStringTag] = 'Call';
  #answer: Promise<A> | undefined;

  constructor(
    private readonly response: Promise<Response>,
    private readonly read: (response: Response) => Promise<A>,
  ) {}

  /** The response of a success, its body not read: for streaming. Its content is not validated. */
  asResponse(): Promise<Response> {
    return this.response;
  }

  /** The validated answer, and the response for its headers and status. */
  async withResponse(): Promise<WithResponse<A>> {
    return { data: await this, response: await this.response };
  }

  then<T = A, E = never>(
    fulfilled?: ((answer: A) => T | PromiseLike<T>) | null,
    rejected?: ((reason: unknown) => E | PromiseLike<E>) | null,
  ): Promise<T | E> {
    this.#answer ??= this.response.then(this.read);
    return this.#answer.then(fulfilled, rejected);
  }

  catch<E = never>(rejected?: ((reason: unknown) => E | PromiseLike<E>) | null): Promise<A | E> {
    return this.then(null, rejected);
  }

  finally(settled?: (() => void) | null): Promise<A> {
    return this.then().finally(settled);
  }
}
