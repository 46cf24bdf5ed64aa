import { test } from 'node:test';
import type { Commune, FoundStructure, IndicatorUnit, Network } from '@spplus/contract';
import type { Call } from './call.js';
import type { Client } from './client.js';
import type { CallOptions } from './connect.js';
import type { ListCall, Page } from './list-call.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proves = <T extends true>(...claims: T[]) => claims;

/** Compiles, or the types of the client are not what its users rely on. */
test('the types of the client are those of the table', () => {
  type ItemOf<O extends keyof Client, K extends keyof Client[O]> = Client[O][K] extends (
    ...input: never[]
  ) => AsyncIterable<infer I>
    ? I
    : never;

  proves<Same<Parameters<Client['communes']['get']>, [code: string, options?: CallOptions]>>();
  proves<Same<Parameters<Client['keys']['revoke']>, [id: string, options?: CallOptions]>>();
  proves<Same<Parameters<Client['service']['health']>, [options?: CallOptions]>>();
  proves<
    Same<Parameters<Client['openData']['csv']>[0], 'structures' | 'indicators' | 'results' | 'experiences'>
  >();
  proves<undefined extends Parameters<Client['networks']['list']>[0] ? true : false>();
  proves<undefined extends Parameters<Client['communes']['search']>[0] ? false : true>();
  proves<Parameters<Client['indicators']['save']>[0] extends string ? true : false>();
  proves<Same<Parameters<Client['indicators']['save']>[1]['unit'], IndicatorUnit>>();

  proves<Same<ReturnType<Client['communes']['get']>, Call<Commune>>>();
  proves<Same<ReturnType<Client['keys']['revoke']>, Call<void>>>();
  proves<Same<ReturnType<Client['openData']['csv']>, Call<string>>>();
  proves<ReturnType<Client['networks']['list']> extends ListCall<Network, Page<Network>> ? true : false>();
  proves<Same<ItemOf<'networks', 'list'>, Network>>();
  proves<Same<ItemOf<'structures', 'list'>, FoundStructure>>();
  proves<ReturnType<Client['communes']['search']> extends AsyncIterable<unknown> ? false : true>();
});
