import type { Erasure } from '@spplus/contract/nouns/follow-ups';
import { dateText, msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';

/** What erasing has left, why, and until when. */
export const erasedPart = ({ kept }: Erasure, tag: string): TemplateResult =>
  html`<p>${msg('Plus personne ne peut la lire, et ce lien ne mène plus à rien.')}</p>
    ${
      kept.length === 0
        ? html`<p>${msg('Rien n’est gardé.')}</p>`
        : html`<p>${msg('Voici ce qui doit être gardé\u00a0:')}</p>
            <ul class="kept">
              ${kept.map(
                ({ what, why, until }) =>
                  html`<li>
                    <bdi lang="fr">${what}</bdi>.
                    <bdi lang="fr">${why}</bdi
                    >${until ? html` ${msg(str`Jusqu’au ${dateText(until, tag)}.`)}` : nothing}
                  </li>`,
              )}
            </ul>`
    }`;
