/**
 * The default export of a CommonJS package whose types say `export default`: Node hands over the export itself, some bundlers a namespace around it.
 *
 * @example
 * import louvainModule from 'graphology-communities-louvain';
 * const louvain = defaultExport(louvainModule);
 */
export function defaultExport<T extends object>(module: { default: T }): T {
  return 'default' in (module as object) ? module.default : (module as unknown as T);
}
