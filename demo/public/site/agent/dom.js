/** An element, with attributes, and texts or elements inside: nothing is ever read as HTML. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (name === 'onsubmit') element.addEventListener('submit', value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

let last = 0;

/** A field with its label over it. */
export function field(label, input) {
  last += 1;
  input.id = `champ-${last}`;
  return h('p', { class: 'field' }, h('label', { for: input.id }, label), input);
}

/** A form whose fields are sent by their names; its button says what it does. */
export function form(button, send, ...fields) {
  return h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        void send(Object.fromEntries(new FormData(event.target)), event.target);
      },
    },
    ...fields,
    h('p', {}, h('button', { class: 'button', type: 'submit' }, button)),
  );
}

const dates = new Intl.DateTimeFormat('fr', { dateStyle: 'long' });
export const day = (moment) => dates.format(new Date(moment));

/** A day so far from today, as inputs of type date take it. */
export const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
