/** The ontology as JSON, compiled when the viewer is built (see vite.config.ts); ontology.ts gives it its type. */
declare module 'virtual:ontology' {
  const ontology: unknown;
  export default ontology;
}
