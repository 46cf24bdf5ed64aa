// Only what one noun needs: a bundler leaves the rest of the API out. `one-noun.ts "st etienne"`
import { communes } from '@spplus/contract/nouns/communes';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';

const { search } = bind(connect({ baseUrl: process.env['SPP_API'] ?? 'http://localhost:8080' }), communes);
const [q = 'bapaume'] = process.argv.slice(2);

const { items } = await search({ q });
for (const { code, name, postCodes } of items) console.log(code, name, postCodes.join(', '));
