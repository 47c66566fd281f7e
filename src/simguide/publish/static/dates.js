// Works out the dates of a line by the rule of its carrier, as the program does (simguide.advice.retention.deadlines).
// Days are ISO texts, e.g. "2026-11-29"; inside they are counted from 1970-01-01. Held to the program by shared vectors.

const DAY = 86_400_000;
const LAST = toNumber("9999-12-31");
const FIRST = toNumber("0001-01-01");
const AFTER_VALIDITY = ["day-after-expiry", "expiry"];
const MONTHS_OF = { month: 1, year: 12 };

class TooLate extends Error {}

function toNumber(day) {
  const at = new Date(0);
  const [year, month, date] = day.split("-").map(Number);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / DAY);
}

function toText(number) {
  if (number > LAST || number < FIRST) throw new TooLate();
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Returns whether a text is a day of the calendar. */
export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "0001-01-01" && toText(toNumber(text)) === text;
}

/** Returns the last day of a period whose day 1 is given; months end as Article 143 of the Civil Code has it. */
export function lastDay(first, period, unit) {
  if (unit === "day") return toText(toNumber(first) + period - 1);
  const [year, month, date] = first.split("-").map(Number);
  const months = month - 1 + period * MONTHS_OF[unit];
  const there = year + Math.floor(months / 12);
  if (there > 9999) throw new TooLate();
  const begin = (at) => `${String(there).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-${String(at).padStart(2, "0")}`;
  const days = new Date(Date.UTC(2000 + (there % 400), (months % 12) + 1, 0)).getUTCDate();
  return date > days ? begin(days) : toText(toNumber(begin(date)) - 1);
}

/** Returns the rules of a carrier that may hold for a line: a stored number lives by the rule of the day it was applied for. */
export function rulesOf(rules, line) {
  const stored = rules.filter((rule) => rule.kind === "stored");
  if (line.applied && stored.length) {
    return stored.filter((rule) => (rule.applied_from ?? "") <= line.applied && line.applied <= (rule.applied_until ?? "9999-12-31"));
  }
  return rules.filter((rule) => rule.kind !== "stored");
}

/**
 * Returns the dates of a rule for a line, or null where the rule or the line has too few of them.
 *
 * rule: kind, period, unit, counted_from, lead_days, grace_days; line: last_top_up, valid_until, activated, applied.
 */
export function deadlines(rule, line) {
  try {
    switch (rule.kind) {
      case "stored": return ofPeriod(rule, line, false);
      case "top-up-within":
        if (AFTER_VALIDITY.includes(rule.counted_from)) return ofPeriod(rule, line, !line.valid_until);
        return stated(rule, line) ?? ofPeriod(rule, line, true);
      case "ends-with-validity": return stated(rule, line) ?? firstValidity(rule, line);
      default: return null;
    }
  } catch (error) {
    if (error instanceof TooLate) return null;
    throw error;
  }
}

function stated(rule, line) {
  if (!line.valid_until) return null;
  const first = [line.last_top_up, line.activated].find((day) => day && day <= line.valid_until) ?? null;
  return until(line.valid_until, rule, first, false);
}

function firstValidity(rule, line) {
  if (line.last_top_up && line.activated && line.last_top_up > line.activated) return null;
  return ofPeriod(rule, line, !line.last_top_up);
}

function ofPeriod(rule, line, isEarliest) {
  const first = firstDay(rule.counted_from, line);
  if (!first || !rule.period || !rule.unit) return null;
  return until(lastDay(first, rule.period, rule.unit), rule, first, isEarliest);
}

function until(end, rule, first, isEarliest) {
  const endsOn = toNumber(end) + 1;
  return {
    first_day: first,
    last_day: end,
    act_by: toText(toNumber(end) - (rule.lead_days ?? 0)),
    ends_on: toText(endsOn),
    cancelled_on: rule.grace_days == null ? null : toText(endsOn + rule.grace_days),
    is_earliest: isEarliest,
  };
}

function firstDay(countedFrom, line) {
  const boughtUntil = line.valid_until || line.last_top_up;
  switch (countedFrom) {
    case "day-after-expiry": return boughtUntil ? toText(toNumber(boughtUntil) + 1) : line.activated;
    case "expiry": return line.valid_until;
    case "last-top-up": return line.last_top_up || (boughtUntil ? null : line.activated);
    case "activation": return line.activated;
    case "application": return line.applied;
    case "month-after-application": return line.applied ? firstOfNextMonth(line.applied) : null;
    default: return null;
  }
}

function firstOfNextMonth(day) {
  const [year, month] = day.split("-").map(Number);
  if (year === 9999 && month === 12) throw new TooLate();
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01-01` : `${day.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01`;
}
