/** The address manifest.xml has for development. */
const developmentBase = "https://localhost:3000/";

type Base = { readonly base: string } | { readonly refused: string };

/** The folder on a server that the files are put into, with its closing slash; or why it cannot be. */
export function baseFrom(text: string): Base {
  if (/\s/.test(text) || !URL.canParse(text)) return { refused: `"${text}" is no full address: write https://host/path` };
  const { protocol, username, password, search, hash, href } = new URL(text);
  if (protocol !== "https:") return { refused: `"${text}" is not https, and Excel loads add-ins over https only` };
  if (search !== "" || hash !== "" || text.includes("?") || text.includes("#"))
    return { refused: `"${text}" has a query or a fragment: name the folder alone` };
  if (username !== "" || password !== "")
    return { refused: "the address carries a name or a password, and everyone would read it in the manifest" };
  if (/[.]html?$/i.test(href)) return { refused: `"${text}" is a page: name the folder it is in` };
  return { base: href.endsWith("/") ? href : `${href}/` };
}

/** The manifest for files at another address. */
export const rebased = (manifest: string, base: string): string =>
  manifest.replace(/<!-- For development[^]*?-->\n/, "").replaceAll(developmentBase, base.replaceAll("&", "&amp;"));
