import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';

const situation = (title: string, content: TemplateResult): TemplateResult =>
  html`<details>
    <summary>${title}</summary>
    <div class="answer">${content}</div>
  </details>`;

const link = (address: string, name: string): TemplateResult =>
  html`<a href=${address} rel="noopener">${name}</a>`;

const number = (scheme: string, digits: string, who: string): TemplateResult =>
  html`<li><a href="${scheme}:${digits}">${digits}</a> <span>${who}</span></li>`;

const emergency = (): TemplateResult =>
  situation(
    msg('Quelqu’un est en danger'),
    html`<p>${msg('Appelez tout de suite, c’est gratuit et ouvert jour et nuit.')}</p>
      <ul class="numbers">
        ${number('tel', '15', msg('urgence médicale (Samu)'))}
        ${number('tel', '17', msg('police et gendarmerie'))} ${number('tel', '18', msg('pompiers'))}
        ${number('tel', '112', msg('toutes les urgences, partout en Europe'))}
        ${number('sms', '114', msg('par SMS, si vous n’entendez pas ou ne parlez pas'))}
      </ul>`,
  );

const appeal = (): TemplateResult =>
  situation(
    msg('J’ai un délai pour contester une décision'),
    html`<p>
        ${msg('Votre témoignage n’est pas un recours\u00a0: il n’arrête aucun délai. Vous avez en général deux mois à partir du jour où vous avez reçu la décision. Le délai exact et l’adresse où écrire figurent sur la décision.')}
      </p>
      <p>
        ${msg('Écrivez en recommandé avec avis de réception, et gardez-en une copie\u00a0: c’est votre preuve.')}
      </p>
      <p>
        ${link('https://citoyens.telerecours.fr/', msg('Saisir le tribunal administratif en ligne\u00a0: Télérecours citoyens'))}
      </p>`,
  );

const ownFile = (): TemplateResult =>
  situation(
    msg('Je veux faire avancer mon dossier'),
    html`<p>
        ${msg('Ici, personne ne peut ouvrir votre dossier, et ce que vous écrivez devient public. Écrivez plutôt par la messagerie de votre espace personnel, ou adressez-vous au guichet de l’administration.')}
      </p>
      <p>
        ${msg('Pas de réponse, ou un désaccord\u00a0? Saisissez le médiateur de l’organisme, puis le Défenseur des droits. C’est gratuit.')}
      </p>
      <p>${link('https://www.defenseurdesdroits.fr/', msg('Saisir le Défenseur des droits'))}</p>`,
  );

const fraud = (): TemplateResult =>
  situation(
    msg('Je veux signaler une fraude ou une arnaque'),
    html`<ul>
      <li>
        ${msg('Un SMS ou un appel suspect\u00a0:')}
        ${link('https://www.33700.fr/', msg('transférez-le au 33700'))}
      </li>
      <li>
        ${msg('Un site ou une annonce douteuse\u00a0:')}
        ${link('https://www.signal-arnaques.com/', 'signal-arnaques.com')}
      </li>
      <li>
        ${msg('Vous avez été escroqué sur internet\u00a0:')}
        ${link('https://www.service-public.fr/particuliers/vosdroits/N31138', msg('portez plainte avec THESEE'))}
      </li>
      <li>
        ${msg('Parler à un policier ou à un gendarme\u00a0:')}
        ${link('https://www.masecurite.interieur.gouv.fr/', 'masecurite.interieur.gouv.fr')}
      </li>
    </ul>`,
  );

/** Article L123-1 of the code des relations entre le public et l'administration. */
const rightToErr = (): TemplateResult =>
  situation(
    msg('Je me suis trompé dans une démarche'),
    html`<p>
        ${msg('Vous avez droit à l’erreur. Si vous vous trompez de bonne foi pour la première fois, vous pouvez corriger, de vous-même ou quand l’administration vous le demande, sans être sanctionné. Cela ne vaut ni pour la fraude, ni pour les retards.')}
      </p>
      <p class="quiet">${msg('Article L123-1 du code des relations entre le public et l’administration.')}</p>
      <p>${link('https://www.oups.gouv.fr/', msg('Corriger une erreur\u00a0: oups.gouv.fr'))}</p>`,
  );

/** What a story here cannot do, and who can: each situation opens on its own. */
export const rightPlace = (counter: boolean): TemplateResult =>
  html`<p>
      ${
        counter
          ? msg(
              'Vous aidez une personne à raconter ce qu’elle a vécu avec un service public, en bien ou en mal. Son témoignage est lu par quelqu’un avant d’être publié, et l’administration y répond en public.',
            )
          : msg(
              'Racontez ce que vous avez vécu avec un service public, en bien ou en mal. Une personne lit votre témoignage avant de le publier, et l’administration y répond en public.',
            )
      }
    </p>
    <div class="situations">
      <p class="strong">
        ${
          counter
            ? msg('La personne est dans une de ces situations\u00a0? Un autre contact l’aidera mieux.')
            : msg('Vous êtes dans une de ces situations\u00a0? Un autre contact vous aidera mieux.')
        }
      </p>
      ${emergency()} ${appeal()} ${ownFile()} ${fraud()} ${rightToErr()}
    </div>`;
