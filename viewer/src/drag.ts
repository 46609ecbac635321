import type { Renderer } from './graph-view.js';

/**
 * Lets nodes be dragged to another place; a press without a move stays a click.
 *
 * @returns whether the click that Sigma tells of ended a drag
 */
export function dragNodes(sigma: Renderer): () => boolean {
  let dragged: string | undefined;
  let moved = false;
  sigma.on('downNode', ({ node }) => {
    dragged = node;
    moved = false;
    // The picture is not to be fitted anew while one of its nodes moves.
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on('moveBody', ({ event }) => {
    if (!dragged) return;
    moved = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
    sigma.getGraph().mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
  });
  const drop = () => {
    dragged = undefined;
    sigma.setCustomBBox(null);
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  return () => moved;
}
