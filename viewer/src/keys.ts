import { redo, undo } from './address.js';
import { drawer, gathering, help, select, table, webgl } from './state.js';
import { endTour, tourStep } from './tour-state.js';

/** What each key does that works anywhere; help.tsx lists them. */
const KEYS: Readonly<Record<string, () => void>> = {
  '/': () => document.getElementById('search')?.focus(),
  '?': () => {
    help.value = true;
  },
  t: () => {
    if (webgl.value) table.value = table.value ? undefined : 'nodes';
  },
};

/** Handles a key pressed anywhere on the page. */
export function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.isComposing) return;
  if (help.value) {
    // The sheet's state is ours to keep, not the browser's: its own closing tells us a while later, and keys come in between.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    help.value = false;
    return;
  }
  if (event.key === 'Escape') closeLast();
  else if (typing(event.target)) return;
  else if (event.ctrlKey || event.metaKey) command(event);
  else if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]?.();
  }
}

/** Closes what was opened last. */
function closeLast(): void {
  if (drawer.value) drawer.value = false;
  else if (gathering.value.length > 0) gathering.value = [];
  else if (tourStep.value !== undefined) endTour();
  else select();
}

function command(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}

/** Whether keys belong to a field: a text that is written, a list that is chosen from. A box to be checked or a slider has no use for letters. */
function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'range'].includes(target.type);
  return target instanceof HTMLSelectElement;
}
