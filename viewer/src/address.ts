import { computed, effect, signal } from '@preact/signals';
import { readHash, writeHash } from './hash.js';
import { current, FRESH, show } from './state.js';

/** Which of the page's own entries of the browser's history is shown, and which is the last. */
const at = signal(0);
const last = signal(0);

export const canUndo = computed(() => at.value > 0);
export const canRedo = computed(() => at.value < last.value);

/** One change back, if there is one: never out of the page. */
export function undo(): void {
  if (canUndo.value) history.back();
}

/** One change forward again. */
export function redo(): void {
  if (canRedo.value) history.forward();
}

/**
 * Keeps the address and the state the same from now on. Each change is an entry of the browser's history,
 * so that its back and forward are undo and redo.
 */
export function followAddress(): void {
  show(readHash(location.hash, FRESH));
  at.value = entry();
  // After a reload in the middle of the history, how far it goes on is not known: undo works, redo waits for one.
  last.value = at.value;
  effect(() => {
    const hash = writeHash(current(), FRESH);
    if (hash === location.hash.slice(1)) return;
    const next = at.peek() + 1;
    history.pushState({ at: next }, '', `#${hash}`);
    at.value = next;
    last.value = next;
  });
  addEventListener('popstate', () => {
    at.value = entry();
    last.value = Math.max(last.value, at.value);
    show(readHash(location.hash, FRESH));
  });
}

function entry(): number {
  const number: unknown = (history.state as { at?: unknown } | null)?.at;
  return typeof number === 'number' ? number : 0;
}
