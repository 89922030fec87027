// What the tests ask of the JSON-LD processor; the package brings no types.
declare module 'jsonld' {
  type Loader = (url: string) => Promise<never>;
  const jsonld: { expand(document: unknown, options: { documentLoader: Loader; safe: boolean }): Promise<unknown[]> };
  export default jsonld;
}
