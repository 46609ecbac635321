import { render } from 'preact';
import { App } from './app.js';
import { readDataset } from './data.js';
import { acceptDrops } from './open-file.js';
import { followSettings } from './settings.js';
import { dataset, followAddress, problem } from './state.js';
import { drawn, type Handle, handle } from './testing.js';
import './styles/theme.css';
import './styles/layout.css';
import './styles/bar.css';
import './styles/side.css';
import './styles/pages.css';
import './styles/panel.css';
import './styles/relations.css';
import './styles/narrow.css';

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
if (!dataset.value) drawn(undefined);
