import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../widgets/experiences/define.js';
import { recordedFetch } from '../widgets/experiences/recorded-answers.js';

interface Attributes {
  network: string;
  structure: string;
  commune: string;
  department: string;
  experience: string;
}

const api = location.origin;

const meta: Meta<Attributes> = {
  title: 'Les expériences',
  component: 'spp-experiences',
  args: { network: '', structure: '', commune: '', department: '', experience: '' },
  parameters: { fetch: recordedFetch() },
  render: ({ network, structure, commune, department, experience }) =>
    html`<spp-experiences
      api=${api}
      network=${network || nothing}
      structure=${structure || nothing}
      commune=${commune || nothing}
      department=${department || nothing}
      experience=${experience || nothing}
    >
      <a href="https://www.plus.transformation.gouv.fr/">Les expériences racontées</a>
    </spp-experiences>`,
};

export default meta;
type Story = StoryObj<Attributes>;

export const ToutesLesExperiences: Story = { name: 'Toutes les expériences' };

export const UnReseau: Story = { name: 'Un réseau', args: { network: 'caf' } };

export const UneExperience: Story = { name: 'Une seule expérience', args: { experience: 'story-caf' } };

export const SansReponse: Story = {
  name: 'Une expérience sans réponse',
  args: { experience: 'story-agency' },
};

export const PlusQueComptees: Story = {
  name: 'Plus que l’on n’en compte',
  parameters: { fetch: recordedFetch('uncounted') },
};

export const Aucune: Story = { name: 'Aucune expérience', parameters: { fetch: recordedFetch('nothing') } };

export const EnChargement: Story = { name: 'En chargement', parameters: { fetch: recordedFetch('silent') } };

export const NonPubliee: Story = { name: 'Une expérience non publiée', args: { experience: 'inconnue' } };

export const EnErreur: Story = {
  name: 'Le service ne répond pas',
  parameters: { fetch: recordedFetch('failing') },
};

export const HorsLigne: Story = { name: 'Hors ligne', parameters: { fetch: recordedFetch('unreachable') } };
