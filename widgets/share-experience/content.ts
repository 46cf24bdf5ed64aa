import type { Form } from './form.js';
import { withoutHidden } from './personal-data.js';
import type { Content } from './story.js';

/** What is sent of a story; `website` is what a robot wrote where people see nothing. */
export function contentOf({ story, host }: Form, website: string): Content {
  const structure = host.accepted('structure');
  const network = host.accepted('network');
  const embed = host.accepted('counter');
  const shown = (text: string) => withoutHidden(text.trim(), story.hidden);
  const { feeling, postedAs, authorKind } = story;
  if (!feeling || !postedAs || !authorKind) throw new Error('A step was left unfinished.');
  return {
    feeling,
    title: shown(story.title),
    story: shown(story.story),
    pseudonym: shown(story.pseudonym) || null,
    happenedOn: story.happenedOn || null,
    aspects: story.aspects,
    channels: story.channels,
    structures: structure ? [structure] : story.structures.map(({ id }) => id),
    postedAs,
    authorKind,
    language: host.language,
    ...(network && { network }),
    ...(story.email.trim() && { email: story.email.trim() }),
    ...(embed && { embed }),
    ...(website && { website }),
  };
}
