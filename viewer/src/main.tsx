import { render } from 'preact';
import { followAddress } from './address.js';
import { App } from './app.js';
import { readDataset } from './data.js';
import { acceptDrops } from './open-file.js';
import { followSettings } from './settings.js';
import { dataset, problem } from './state.js';
import { drawn, type Handle, handle } from './testing.js';
import { offerTour } from './tour-state.js';
import './styles/theme.css';
import './styles/layout.css';
import './styles/bar.css';
import './styles/side.css';
import './styles/pages.css';
import './styles/panel.css';
import './styles/relations.css';
import './styles/connect.css';
import './styles/tour.css';
import './styles/posts.css';
import './styles/narrow.css';
import './styles/print.css';

declare global {
  interface Window {
    guanxi: Handle;
  }
}

window.guanxi = handle;
followSettings();
try {
  // The build command puts the data here; as built, the element is empty.
  const json = document.getElementById('guanxi-data')?.textContent?.trim();
  if (json) dataset.value = readDataset(json);
} catch (error) {
  problem.value = error instanceof Error ? error.message : String(error);
}
followAddress();
acceptDrops();
render(<App />, document.getElementById('app') as HTMLElement);
if (dataset.value) offerTour();
else drawn(undefined);
