// Exact numbers, and what the page must show for cost inputs that `evaluate` answered: the tests' own arithmetic.
//
// exact("12.5"), plain(value)         decimals as whole numbers of 10^-30, and back
// round(value, decimals)              half away from zero
// shownNumber(text, lang)             the number in a text of the page, as a plain decimal; fails on another notation
// written(value, lang)                a plain decimal as a person types it
// expected(product, theirs, yours, inputs)   what the page must show, from two answers of `evaluate`
// random(seed)                        the same numbers each time: { below(n), pick(list), between(low, high, decimals) }

import assert from "node:assert/strict";

const DIGITS = 30;
const ONE = 10n ** BigInt(DIGITS);

export function exact(text) {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
  assert.ok(fraction.length <= DIGITS, text);
  const value = BigInt(whole) * ONE + BigInt(fraction.padEnd(DIGITS, "0"));
  return sign ? -value : value;
}

export const times = (one, other) => (one * other) / ONE;
export const over = (one, other) => (one * ONE) / other;
const abs = (value) => (value < 0n ? -value : value);

export function round(value, decimals) {
  const step = 10n ** BigInt(DIGITS - decimals);
  const up = (abs(value) + step / 2n) / step;
  return (value < 0n ? -up : up) * step;
}

/** With at least `least` decimals. */
export function plain(value, least = 0) {
  const digits = abs(value).toString().padStart(DIGITS + 1, "0");
  const fraction = digits.slice(-DIGITS).replace(/0+$/, "").padEnd(least, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -DIGITS)}${fraction ? `.${fraction}` : ""}`;
}

const NOTATION = {
  nl: /^(?:€\u00a0)?(−?)(\d{1,3}(?:\.\d{3})*)(?:,(\d+))?$/,
  en: /^(−?)(?:€)?(\d{1,3}(?:,\d{3})*)(?:\.(\d+))?$/,
};

export function shownNumber(text, lang) {
  const found = NOTATION[lang].exec(text);
  assert.ok(found, `"${text}" is no number as ${lang} writes it`);
  const [, minus, whole, fraction] = found;
  return `${minus ? "-" : ""}${whole.replaceAll(/[.,]/g, "")}${fraction ? `.${fraction}` : ""}`;
}

export const written = (value, lang) => (lang === "nl" ? String(value).replace(".", ",") : String(value));

const GROUPS = [
  ["labour", (id) => ["salary", "irregular_hours", "holiday_allowance", "year_end_bonus", "other_wage"].includes(id) || id.startsWith("contribution.")],
  ["time", (id) => id.startsWith("time.")],
  ["other", (id) => id.startsWith("other.")],
  ["group", (id) => id.startsWith("group.")],
  ["surcharges", (id) => ["overhead", "obligations", "margin"].includes(id)],
  ["indexation", (id) => id === "indexation"],
];

export const GROUP_WORDS = {
  labour: { nl: "Loon en werkgeverslasten", en: "Wage and employer contributions" },
  time: { nl: "Uren zonder cliënt", en: "Hours without clients" },
  other: { nl: "Reis- en overige kosten", en: "Travel and other costs" },
  group: { nl: "Groep", en: "Group" },
  surcharges: { nl: "Overhead, plichten, marge", en: "Overhead, duties, margin" },
  indexation: { nl: "Indexatie", en: "Indexation" },
};

/** Groups in cents that add up to the rounded price: rounded down, the last cents to the largest remainders. */
export function groupsOf(price) {
  const cent = 10n ** BigInt(DIGITS - 2);
  const sums = new Map();
  for (const { id, per_hour: amount } of price.lines) {
    const [name] = GROUPS.find(([, holds]) => holds(id)) ?? [];
    assert.ok(name, `no group for the line ${id}`);
    sums.set(name, (sums.get(name) ?? 0n) + exact(amount));
  }
  const down = (value) => (value >= 0n ? value / cent : -((-value + cent - 1n) / cent)) * cent;
  const shown = [...sums].map(([name, sum]) => ({ name, cents: down(sum), rest: sum - down(sum) }));
  let left = round(exact(price.cost_price), 2) - shown.reduce((sum, { cents }) => sum + cents, 0n);
  for (const entry of [...shown].sort((a, b) => (b.rest > a.rest ? 1 : b.rest < a.rest ? -1 : 0))) {
    if (left < cent) break;
    entry.cents += cent;
    left -= cent;
  }
  assert.ok(left < cent, "the groups miss the price by more than a round");
  return new Map(shown.map(({ name, cents }) => [name, plain(cents, 2)]));
}

const HOURS = { hour: "1", day_part: "4" };
const hoursOf = (unit) => {
  if (unit?.kind === "minute") return over(ONE, exact("60"));
  return exact(unit?.hours ?? HOURS[unit?.kind ?? "hour"]);
};

export function expected(product, theirs, yours, inputs) {
  const published = product.tariffs?.[0];
  const perUnit = exact(published?.amount ?? theirs.tariff);
  const unit = published?.unit ?? product.cost.unit;
  const perHour = unit?.kind === "minute" ? times(perUnit, exact("60")) : over(perUnit, hoursOf(unit));
  const gap = exact(yours.cost_price) - perHour;
  const hours = inputs.annual_hours;
  const [their, your] = [groupsOf(theirs), groupsOf(yours)];
  const names = GROUPS.map(([name]) => name).filter((name) => their.has(name) || your.has(name));
  return {
    own: plain(round(exact(yours.cost_price), 2), 2),
    tariff: plain(perUnit, 2),
    gap: plain(abs(round(gap, 2)), 2),
    sign: gap > 0n ? 1 : gap < 0n ? -1 : 0,
    year: hours === undefined ? undefined : plain(abs(round(times(gap, exact(hours)), 0))),
    hours: hours === undefined ? undefined : plain(exact(hours)),
    rows: names.map((name) => [name, their.get(name) ?? "0.00", your.get(name) ?? "0.00"]),
    foot: [theirs, yours].map((price) => plain(round(exact(price.cost_price), 2), 2)),
  };
}

/** The panel's texts as the same plain numbers. */
export function told(panel, lang) {
  const number = (text) => shownNumber(text, lang);
  const yearly = /(€[^ ]*\d|−?€[\d,]+) .*?([\d.,]+) (?:uur|hours)/.exec(panel.year);
  const words = {
    nl: { Tekort: 1, Over: -1, Verschil: 0 },
    en: { Shortfall: 1, Surplus: -1, Difference: 0 },
  }[lang];
  const names = Object.entries(GROUP_WORDS);
  return {
    own: number(panel.own),
    tariff: number(panel.tariff),
    gap: number(panel.gap),
    sign: words[panel.gapName],
    year: yearly ? number(yearly[1]) : undefined,
    hours: yearly ? number(yearly[2]) : undefined,
    rows: panel.rows.map(([name, ...cells]) => [names.find(([, own]) => own[lang] === name)?.[0] ?? name, ...cells.map(number)]),
    foot: panel.foot.slice(1).map(number),
  };
}

export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    below,
    pick: (list) => list[below(list.length)],
    between: (low, high, decimals = 0) => {
      const scale = 10 ** decimals;
      const whole = Math.round(low * scale) + below(Math.round((high - low) * scale) + 1);
      return plain((BigInt(whole) * ONE) / BigInt(scale));
    },
  };
}
