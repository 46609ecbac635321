import { signal } from '@preact/signals';
import { recall, remember } from './settings.js';

/** Which step of the tour is shown; undefined where none is. */
export const tourStep = signal<number | undefined>(undefined);

/** Begins the tour unless this reader has had it, or came by a link to something. */
export function offerTour(): void {
  if (location.hash.length < 2 && recall('tour') !== 'seen') tourStep.value = 0;
}

/** Ends the tour; where storage is allowed, it does not begin by itself again. */
export function endTour(): void {
  tourStep.value = undefined;
  remember('tour', 'seen');
}
