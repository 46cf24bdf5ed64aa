import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../widgets/local-results/define.js';
import { agency, fullAgency, recordedFetch } from '../widgets/local-results/recorded-answers.js';

interface Attributes {
  network: string;
  structure: string;
  commune: string;
}

const api = location.origin;

const meta: Meta<Attributes> = {
  title: 'Les résultats près de chez vous',
  component: 'spp-local-results',
  args: { network: '', structure: '', commune: '' },
  render: ({ network, structure, commune }) =>
    html`<spp-local-results
      api=${api}
      network=${network || nothing}
      structure=${structure || nothing}
      commune=${commune || nothing}
    >
      <a href="https://www.plus.transformation.gouv.fr/">Nos résultats de qualité de service</a>
    </spp-local-results>`,
};

export default meta;
type Story = StoryObj<Attributes>;

export const UnLieu: Story = { name: 'Un lieu d’accueil', args: { structure: agency.structure.id } };

export const ToutesLesUnites: Story = {
  name: 'Toutes les unités, un résultat ancien, un résultat tu',
  args: { structure: fullAgency.structure.id },
};

export const UneCommune: Story = { name: 'Une commune', args: { commune: '62080' } };

export const Chercher: Story = { name: 'Chercher sa commune' };

export const EnChargement: Story = {
  name: 'En chargement',
  args: { commune: '62080' },
  parameters: { fetch: recordedFetch('silent') },
};

export const RienTrouve: Story = { name: 'Aucun lieu trouvé', args: { commune: '01001' } };

export const LieuInconnu: Story = { name: 'Lieu inconnu', args: { structure: 'inconnue' } };

export const EnErreur: Story = {
  name: 'Le service ne répond pas',
  args: { commune: '62080' },
  parameters: { fetch: recordedFetch('failing') },
};

export const HorsLigne: Story = {
  name: 'Hors ligne',
  args: { commune: '62080' },
  parameters: { fetch: recordedFetch('unreachable') },
};
