/** The bytes behind an address of this page: a file beside it, or one carried in the page itself. */
export async function bytesAt(url: string): Promise<Uint8Array> {
  const inline = /^data:[^,]*;base64,/.exec(url);
  if (inline === null) return new Uint8Array(await (await fetch(url)).arrayBuffer());
  const text = atob(url.slice(inline[0].length));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Hands a file to the user by way of the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: typeOf(name) })); // the bytes are never shared memory
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const types: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
};

const typeOf = (name: string): string =>
  types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
