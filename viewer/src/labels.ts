import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './palette.js';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type LabelArguments = Parameters<NodeLabelDrawingFunction>;

/** Longest label while the whole graph is in view, in characters. */
const SHORT = 8;
/** From this camera ratio down, labels are written in full. */
const NEAR = 0.5;

/** Shortens a name, keeping both ends: the end of a Chinese organ's name says what it is. */
export function shorten(label: string, most = SHORT): string {
  const characters = [...label];
  if (characters.length <= most) return label;
  const tail = Math.floor((most - 1) / 3);
  return `${characters.slice(0, most - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}

/**
 * Draws labels with a halo and leaves out those that would lie on another: Sigma itself has no collision test.
 * Sigma calls `label` cell by cell; the labels are kept until `flush`, so that the largest nodes choose first.
 *
 * @param palette the colours, asked at each frame
 * @param ratio the camera's zoom, asked at each frame
 */
export function labelPainter(palette: () => Palette, ratio: () => number) {
  let waiting: LabelArguments[] = [];
  let taken: Box[] = [];

  function draw([context, data, settings]: LabelArguments): void {
    if (!data.label) return;
    const text = ratio() > NEAR ? shorten(data.label) : data.label;
    const { labelSize: size } = settings;
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    const width = context.measureText(text).width;
    const right = data.x + data.size + 3;
    // At the right edge the label stands to the left of its node, if it has room there.
    const cut = right + width > context.canvas.clientWidth && data.x - data.size - 3 - width > 0;
    const left = cut ? data.x - data.size - 3 - width : right;
    const box = { left: left - 1, right: left + width + 1, top: data.y - size / 2 - 1, bottom: data.y + size / 2 + 2 };
    if (taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) return;
    taken.push(box);
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = palette().halo;
    context.strokeText(text, left, data.y + size / 3);
    context.fillStyle = palette().text;
    context.fillText(text, left, data.y + size / 3);
  }

  const label: NodeLabelDrawingFunction = (...call) => {
    waiting.push(call);
  };

  const hover: NodeHoverDrawingFunction = (context, data, settings) => {
    const { labelSize: size } = settings;
    const { box, text } = palette();
    context.font = `600 ${size}px ${settings.labelFont}`;
    const width = data.label ? context.measureText(data.label).width : 0;
    const height = size + 10;
    context.save();
    context.shadowBlur = 8;
    context.shadowColor = 'rgba(0, 0, 0, 0.35)';
    context.fillStyle = box;
    context.beginPath();
    if (width > 0) context.roundRect(data.x, data.y - height / 2, data.size + width + 11, height, 4);
    context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
    context.fill();
    context.restore();
    context.fillStyle = text;
    if (data.label) context.fillText(data.label, data.x + data.size + 5, data.y + size / 3);
  };

  return {
    label,
    hover,
    /** To be called after each frame: draws what was asked for. */
    flush: () => {
      for (const call of waiting.sort((a, b) => b[1].size - a[1].size)) draw(call);
      waiting = [];
      taken = [];
    },
  };
}
