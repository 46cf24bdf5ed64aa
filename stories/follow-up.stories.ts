import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../widgets/follow-up/define.js';
import { recordedFetch, token as secret, type Behaviour } from '../widgets/follow-up/recorded-answers.js';

interface Attributes {
  token: string;
}

const api = location.origin;

const meta: Meta<Attributes> = {
  title: 'Le suivi d’une expérience',
  component: 'spp-follow-up',
  args: { token: secret },
  render: ({ token }) =>
    html`<spp-follow-up api=${api} token=${token || nothing}>
      <a href="https://www.plus.transformation.gouv.fr/">Suivre mon expérience</a>
    </spp-follow-up>`,
};

export default meta;
type Story = StoryObj<Attributes>;

const story = (name: string, behaviour: Behaviour): Story => ({
  name,
  parameters: { fetch: recordedFetch(behaviour) },
});

export const SansLien: Story = { ...story('Sans lien', 'answering'), args: { token: '' } };
export const LienPerdu: Story = {
  ...story('Un lien qui ne mène à rien', 'answering'),
  args: { token: 'a'.repeat(43) },
};
export const EnAttente: Story = story('En attente de lecture', 'pending');
export const Modifiee: Story = story('Modifiée, en attente', 'amended');
export const Publiee: Story = story('Publiée', 'accepted');
export const Repondue: Story = story('Répondue, action réalisée', 'answered');
export const Rejetee: Story = story('Non publiée', 'rejected');
export const Retiree: Story = story('Retirée', 'removed');
export const EnChargement: Story = story('En chargement', 'silent');
export const EnErreur: Story = story('Le service ne répond pas', 'failing');
export const HorsLigne: Story = story('Hors ligne', 'unreachable');
