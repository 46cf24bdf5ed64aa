import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../widgets/share-experience/define.js';
import { caf, problem, recordedFetch } from '../widgets/share-experience/recorded-answers.js';

interface Attributes {
  network: string;
  structure: string;
  commune: string;
  counter: string;
}

const meta: Meta<Attributes> = {
  title: 'Raconter une expérience',
  component: 'spp-share-experience',
  args: { network: '', structure: '', commune: '', counter: '' },
  parameters: { fetch: recordedFetch() },
  render: ({ network, structure, commune, counter }) =>
    html`<spp-share-experience
      api=${location.origin}
      network=${network || nothing}
      structure=${structure || nothing}
      commune=${commune || nothing}
      counter=${counter || nothing}
    >
      <a href="https://www.plus.transformation.gouv.fr/">Racontez votre expérience</a>
    </spp-share-experience>`,
};

export default meta;
type Story = StoryObj<Attributes>;

export const Raconter: Story = { name: 'Raconter' };

export const UnReseau: Story = {
  name: 'Dans un réseau, pour une commune',
  args: { network: 'caf', commune: '62080' },
};

export const UnLieu: Story = { name: 'Pour un lieu d’accueil', args: { structure: caf.id } };

export const AuGuichet: Story = { name: 'Au guichet d’une France services', args: { counter: 'fs-62' } };

export const TropDeTemoignages: Story = {
  name: 'Trop de témoignages viennent d’être envoyés',
  parameters: {
    fetch: recordedFetch(() => Promise.resolve(problem('rate-limited', 429, {}, { 'retry-after': '600' }))),
  },
};

export const SiteRefuse: Story = {
  name: 'Le site n’est pas autorisé',
  parameters: { fetch: recordedFetch(() => Promise.resolve(problem('origin-refused', 403))) },
};

export const HorsLigne: Story = {
  name: 'La connexion se perd',
  parameters: { fetch: recordedFetch(() => Promise.reject(new TypeError('Failed to fetch'))) },
};
