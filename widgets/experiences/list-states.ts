import { errorNotice } from '@spplus/element';
import type { TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { emptyNotice } from './empty.js';
import { failureText, skeleton } from './notices.js';
import type { Filled, View } from './view.js';

/** What stands in place of a list. */
export function insteadOfList(
  view: Exclude<View, Filled>,
  controls: Controls,
  retry: () => void,
): TemplateResult {
  switch (view.state) {
    case 'loading':
      return skeleton();
    case 'empty':
      return emptyNotice(controls);
    case 'offline':
      return errorNotice(failureText('offline'), retry);
    case 'error':
      return errorNotice(failureText(view.code), retry);
  }
}
