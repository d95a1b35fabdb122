// What our libraries call and Chromium 86 lacks. Loaded first on every page; each line goes when the oldest browser has it.
const define = (target, name, value) => {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

function at(index) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(holds, self) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (holds.call(self, this[index], index, this)) return index;
  return -1;
}

function findLast(holds, self) {
  return this[findLastIndex.call(this, holds, self)];
}

define(Array.prototype, "at", at);
define(Object.getPrototypeOf(Uint8Array.prototype), "at", at);
define(String.prototype, "at", function charAt(index) {
  return at.call(String(this), index);
});
define(Array.prototype, "findLast", findLast);
define(Array.prototype, "findLastIndex", findLastIndex);
define(Array.prototype, "toReversed", function toReversed() {
  return [...this].reverse();
});
define(Array.prototype, "toSorted", function toSorted(compare) {
  return [...this].sort(compare);
});
define(Array.prototype, "toSpliced", function toSpliced(...change) {
  const copy = [...this];
  copy.splice(...change);
  return copy;
});
define(Array.prototype, "with", function withItem(index, item) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = item;
  return copy;
});
define(Object, "hasOwn", (object, key) => Object.prototype.hasOwnProperty.call(object, key));
define(Promise, "withResolvers", function withResolvers() {
  const parts = {};
  parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
});
define(globalThis, "structuredClone", (value) => {
  const copies = new Map();
  const copy = (source) => {
    if (typeof source !== "object" || source === null) return source;
    if (copies.has(source)) return copies.get(source);
    if (source instanceof Date) return new Date(source);
    if (ArrayBuffer.isView(source)) return source.slice();
    const target = Array.isArray(source) ? [] : source instanceof Map ? new Map() : source instanceof Set ? new Set() : {};
    copies.set(source, target);
    if (source instanceof Map) for (const [key, item] of source) target.set(copy(key), copy(item));
    else if (source instanceof Set) for (const item of source) target.add(copy(item));
    else for (const key of Object.keys(source)) target[key] = copy(source[key]);
    return target;
  };
  return copy(value);
});
define(crypto, "randomUUID", () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
});
