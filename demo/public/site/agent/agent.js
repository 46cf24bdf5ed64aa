import { enter } from './api.js';
import { mails } from './mails.js';
import { waitingTexts } from './moderation.js';
import { actions, unanswered } from './threads.js';

const say = (text) => {
  document.getElementById('etat').textContent = text;
};

const parts = { moderation: waitingTexts, reponses: unanswered, actions, mails };

async function show() {
  const contents = await Promise.all(Object.values(parts).map((part) => part(act)));
  for (const [index, id] of Object.keys(parts).entries()) {
    document.getElementById(id).replaceChildren(...contents[index]);
  }
}

/** Does what a press asked, says what came of it, and reads everything again. */
async function act(work, done) {
  try {
    await work();
    await show();
    say(done);
  } catch (error) {
    say(`Impossible : ${error.message}`);
  }
  document.getElementById('contenu').focus();
}

try {
  const network = await enter();
  await show();
  say(`Vous êtes agent du réseau de démonstration « ${network} ».`);
} catch (error) {
  say(`Cette page ne sert qu’à la démonstration. ${error.message}`);
}
