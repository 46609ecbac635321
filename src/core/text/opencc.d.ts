/** OpenCC's dictionary of single characters, traditional to simplified: `㑯 㑔|㑳 㑇|…`, several choices after one key. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
