// Writes days as a calendar (RFC 5545): all-day events, each with alarms at nine in the morning, and the page they are from.

const encoder = new TextEncoder();

function escaped(text) {
  return text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** Folds a line after at most 75 bytes, never within a letter. */
function folded(line) {
  const parts = [];
  let part = "";
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > 75) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}

function next(day) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const digits = (day) => day.replaceAll("-", "");

/**
 * Returns a calendar.
 *
 * events: uid, day, summary, description, url; stamp: as 20261129T000000Z; before: days before, for each alarm.
 */
export function calendar(events, { name, stamp, before = [30, 7, 1], lang = "en" }) {
  const lines = ["BEGIN:VCALENDAR", `PRODID:-//simguide//simguide pages//${lang.toUpperCase()}`, "VERSION:2.0", "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH", `X-WR-CALNAME:${escaped(name)}`, "X-WR-TIMEZONE:Asia/Tokyo"];
  for (const it of events) {
    lines.push("BEGIN:VEVENT", `UID:${it.uid}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${digits(it.day)}`,
      `DTEND;VALUE=DATE:${digits(next(it.day))}`, "TRANSP:TRANSPARENT", `SUMMARY:${escaped(it.summary)}`,
      `DESCRIPTION:${escaped(it.description)}`);
    if (it.url) lines.push(`URL:${it.url}`);
    for (const days of before) {
      lines.push("BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(it.summary)}`,
        days ? `TRIGGER:-P${days - 1}DT15H` : "TRIGGER:PT9H", "END:VALARM");
    }
    lines.push("END:VEVENT");
  }
  lines.push("END:VCALENDAR");
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
