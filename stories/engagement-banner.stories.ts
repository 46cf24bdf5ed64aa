import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../widgets/engagement-banner/define.js';
import { networkEngagements } from './recorded/engagements.js';
import { recordedFetch } from '../widgets/local-results/recorded-answers.js';
import { always } from './.storybook/recorded-api.js';

interface Attributes {
  display: 'banner' | 'list' | 'poster';
  network: string;
  structure: string;
  resultsHref: string;
  experienceHref: string;
}

const api = location.origin;

const meta: Meta<Attributes> = {
  title: 'Les engagements',
  component: 'spp-engagement-banner',
  args: {
    display: 'banner',
    network: '',
    structure: '',
    resultsHref: '#resultats',
    experienceHref: '#raconter',
  },
  argTypes: { display: { control: 'inline-radio', options: ['banner', 'list', 'poster'] } },
  render: ({ display, network, structure, resultsHref, experienceHref }) =>
    html`<spp-engagement-banner
      api=${api}
      display=${display}
      network=${network || nothing}
      structure=${structure || nothing}
      results-href=${resultsHref || nothing}
      experience-href=${experienceHref || nothing}
    >
      <a href="https://www.plus.transformation.gouv.fr/">Les engagements Services Publics+</a>
    </spp-engagement-banner>`,
};

export default meta;
type Story = StoryObj<Attributes>;

export const UneLigne: Story = { name: 'Une ligne' };

export const UneLigneOuverte: Story = {
  name: 'Une ligne, ouverte',
  play: async ({ canvasElement }) => {
    const banner = canvasElement.querySelector('spp-engagement-banner');
    await banner?.updateComplete;
    banner?.shadowRoot?.querySelector('button')?.click();
  },
};

export const Liste: Story = { args: { display: 'list' } };

export const Affiche: Story = { args: { display: 'poster', structure: 'om8uY5Zf3J' } };

export const DansLesMotsDuReseau: Story = {
  name: 'Dans les mots du réseau',
  args: { display: 'list', network: 'caf' },
  parameters: { fetch: always(networkEngagements) },
};

export const EnAttenteDuReseau: Story = {
  name: 'En attente des mots du réseau',
  args: { display: 'list', network: 'caf' },
  parameters: { fetch: recordedFetch('silent') },
};

export const ReseauInjoignable: Story = {
  name: 'API injoignable',
  args: { display: 'list', network: 'caf' },
  parameters: { fetch: recordedFetch('unreachable') },
};
