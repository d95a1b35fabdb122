/** The serial number of an ISO date and time; `null` where it is none. */
export function serialOf(text: string, dateSystem: 1900 | 1904): number | null {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (found === null || text === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = found;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  if (dateSystem === 1904) return days + 24_107 + time;
  const serial = days + 25_569;
  // The 1900 system counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}
