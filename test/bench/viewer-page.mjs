// What the bench does in a page. Each function is sent there as it stands, so it sees nothing but the page and its argument.

/** Moves the camera a step a frame; answers the mean time a frame takes, in ms. */
export async function panFrames(frames) {
  const camera = window.guanxi.sigma.getCamera();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const start = performance.now();
  for (let i = 0; i < frames; i++) {
    camera.setState({ x: 0.5 + 0.1 * Math.sin(i / 4), y: 0.5 + 0.1 * Math.cos(i / 4) });
    await frame();
  }
  return (performance.now() - start) / frames;
}

/** Types into the search field key by key; answers how long each key takes until it is painted, in ms. */
export async function typeKeys() {
  const words = ['zhaozhi', 'qgx', '周望舒', '李明集团', '局长'];
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const field = document.getElementById('search');
  field.focus();
  const times = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length++) {
      await painted();
      const start = performance.now();
      field.value = word.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await painted();
      times.push(performance.now() - start);
    }
  }
  field.value = '';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.blur();
  return { 'a key in the search': times };
}

/** Selects some entities in turn; answers how long each takes until it is painted, in ms. */
export async function choose() {
  const { sigma, select } = window.guanxi;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = () => new Promise((resolve) => sigma.once('afterRender', () => setTimeout(resolve)));
  // A frame waits until the last one has left the graphics card, or what stands in for one.
  const settled = () => new Promise((resolve) => setTimeout(() => frame().then(frame).then(resolve), 300));
  const keys = sigma.getGraph().nodes().slice(0, 3);
  const times = [];
  for (const key of keys) {
    await settled();
    const start = performance.now();
    const drawn = painted();
    select(key);
    await drawn;
    times.push(performance.now() - start);
  }
  return { 'select an entity': times };
}

/** Applies filters one after another, each taken back again; answers how long each takes until it is painted, in ms. */
export async function applyFilters() {
  const { sigma } = window.guanxi;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = () => new Promise((resolve) => sigma.once('afterRender', () => setTimeout(resolve)));
  // A frame waits until the last one has left the graphics card, or what stands in for one.
  const settled = () => new Promise((resolve) => setTimeout(() => frame().then(frame).then(resolve), 300));
  const boxes = [...document.querySelectorAll('.side input[type=checkbox]')];
  const slide = (input, value) => {
    input.value = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const [confidence, , , core] = document.querySelectorAll('.side input[type=range]');
  const giant = boxes.find((box) => box.closest('.check'));
  const day = document.querySelector('.side input[type=date]');
  const filters = {
    'filter: hide a type': [() => boxes[2].click(), () => boxes[2].click()],
    'filter: confidence': [() => slide(confidence, 0.8), () => slide(confidence, 0)],
    'filter: as of a day': [() => slide(day, '2016-06-01'), () => slide(day, '')],
    'filter: largest component': [() => giant.click(), () => giant.click()],
    'filter: k-core': [() => slide(core, 3), () => slide(core, 0)],
  };
  const times = {};
  for (const [name, actions] of Object.entries(filters)) {
    for (const act of actions) {
      await settled();
      const start = performance.now();
      const drawn = painted();
      act();
      await drawn;
      times[name] = [...(times[name] ?? []), performance.now() - start];
    }
  }
  return times;
}
