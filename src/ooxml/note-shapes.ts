import { Tags } from "./xml";

const part = "vmlDrawing";
const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing of the old kind without shapes. */
export const emptyDrawing = `<xml ${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapeType}</xml>`;

/** A drawing with the hidden box of a note, right of its cell. */
export function withNoteShape(xml: string, row: number, column: number): string {
  const numbers = [...xml.matchAll(/_x0000_s(\d+)/g)].map((found) => Number(found[1]));
  const id = Math.max(1024, ...numbers) + 1;
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 4, 4].join(", ");
  const shape =
    `<v:shape ${namespaces} id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:80pt;z-index:${String(id - 1024)};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
  const type = xml.includes('id="_x0000_t202"') ? "" : shapeType.replace("<v:shapetype", `<v:shapetype ${namespaces}`);
  const close = xml.lastIndexOf("</");
  return xml.slice(0, close) + type + shape + xml.slice(close);
}

/** A drawing without the box of the note on a cell. */
export function withoutNoteShape(xml: string, row: number, column: number): string {
  const tags = new Tags(xml, part);
  while (tags.find("shape")) {
    const { start } = tags;
    const end = tags.elementEnd();
    const shape = xml.slice(start, end);
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape) && numberIn(shape, "Row") === row && numberIn(shape, "Column") === column;
    if (isNote) return xml.slice(0, start) + xml.slice(end);
    tags.skip();
  }
  return xml;
}

const numberIn = (shape: string, name: string): number => Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*</`).exec(shape)?.[1] ?? -1);
