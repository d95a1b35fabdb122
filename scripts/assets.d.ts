/** The address of a file that webpack ships beside the page, or inlines in the one-file build. */
declare module "*.xlsx" {
  const url: string;
  export default url;
}
declare module "*.svg" {
  const url: string;
  export default url;
}
declare module "*.png" {
  const url: string;
  export default url;
}

/** The version in package.json, put in by webpack. */
declare const __VERSION__: string;
