import { aspectNames, feelings } from '@spplus/contract/nouns/experiences';
import type { FacetValue } from '@spplus/contract/nouns/experiences';
import { actionLabel, aspectLabel, feelingLabel, msg, numberText } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { answeredText, sortLabel } from './filter-labels.js';
import type { FilterName } from './filters.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A list of choices, each with how many stories it would leave. */
function choice(
  name: FilterName,
  label: string,
  options: readonly Option[],
  counts: readonly FacetValue[] | undefined,
  { filters, apply, reader }: Controls,
): TemplateResult {
  const chosen = filters[name] === undefined ? '' : String(filters[name]);
  const count = (value: string) => counts?.find((facet) => facet.value === value)?.count;
  const text = ({ value, label }: Option) => {
    const n = count(value);
    return n === undefined ? label : `${label} (${numberText(n, reader.tag)})`;
  };
  const change = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) apply({ [name]: target.value || undefined });
  };
  return html`<label class="filter"
    ><span>${label}</span>
    <select @change=${change}>
      <option value="" .selected=${chosen === ''}>${msg('Indifférent')}</option>
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === chosen}>${text(option)}</option>`,
      )}
    </select></label
  >`;
}

/** What the API counts, and what was chosen though it counts it no more. */
function counted(name: 'network' | 'department', { facets, filters, names }: Controls): Option[] {
  const found = facets?.[name] ?? [];
  const chosen = filters[name];
  const missing =
    chosen && !found.some(({ value }) => value === chosen) ? [{ value: chosen, label: null }] : [];
  return [...found, ...missing].map(({ value, label }) => ({
    value,
    label: label ?? names.get(`${name}:${value}`) ?? value,
  }));
}

function choices(controls: Controls): TemplateResult {
  const { facets, fixed } = controls;
  const inPlace = fixed.structure ?? fixed.commune ?? fixed.department;
  return html`${choice(
    'feeling',
    msg('Ressenti'),
    feelings.map((value) => ({ value, label: feelingLabel(value) })),
    facets?.feeling,
    controls,
  )}
  ${choice(
    'answered',
    msg('Réponse'),
    [true, false].map((value) => ({ value: String(value), label: answeredText(value) })),
    facets?.answered,
    controls,
  )}
  ${choice(
    'action',
    msg('Action'),
    (['committed', 'done'] as const).map((value) => ({ value, label: actionLabel(value) })),
    facets?.action,
    controls,
  )}
  ${choice(
    'aspect',
    msg('Aspect évoqué'),
    aspectNames.map((value) => ({ value, label: aspectLabel(value) })),
    facets?.aspect,
    controls,
  )}
  ${
    (fixed.network ?? fixed.structure)
      ? nothing
      : choice('network', msg('Réseau'), counted('network', controls), facets?.network, controls)
  }
  ${
    inPlace
      ? nothing
      : choice(
          'department',
          msg('Département'),
          counted('department', controls),
          facets?.department,
          controls,
        )
  }`;
}

/** Order of the list; the closeness to a search is one only where something is searched. */
function order({ filters, apply }: Controls): TemplateResult {
  const first = filters.q ? 'relevance' : 'recent';
  const sorts = (['relevance', 'recent', 'oldest', 'useful'] as const).filter(
    (sort) => sort !== 'relevance' || filters.q,
  );
  const change = ({ target }: Event) => {
    const chosen = sorts.find((sort) => target instanceof HTMLSelectElement && target.value === sort);
    apply({ sort: chosen === first ? undefined : chosen });
  };
  return html`<label class="filter"
    ><span>${msg('Trier')}</span>
    <select @change=${change}>
      ${sorts.map(
        (sort) =>
          html`<option value=${sort} .selected=${sort === (filters.sort ?? first)}>
            ${sortLabel(sort)}
          </option>`,
      )}
    </select></label
  >`;
}

/** The choices, and the less used ones behind a press. */
export const filterPanel = (controls: Controls): TemplateResult =>
  html`<p class="quiet">${msg('La liste change à chaque choix.')}</p>
    ${order(controls)} ${choices(controls)}
    <details @toggle=${controls.askOthers}>
      <summary>${msg('Commune, structure, période')}</summary>
      ${controls.others()}
    </details>`;
