// Changes to cost inputs, as JSON and as what a person does on the form for them.
//
// editsOf(inputs, dice)      a handful of random changes -> [{ about, apply(inputs), make(page, lang) }]
// applied(inputs, edits)     a copy of the inputs with the changes

import { field, fieldId, part, settled } from "./person.mjs";
import { written } from "./figures.mjs";

export function applied(inputs, edits) {
  const copy = structuredClone(inputs);
  for (const { apply } of edits) apply(copy);
  return copy;
}

/** A number as people write it: with its unit, with a comma or a point, as a round price. */
function typed(value, lang, unit, dice) {
  const text = written(value, lang);
  const short = !/[.,]\d{3}$/.test(text);
  const ways = [text];
  if (short) ways.push(String(value), String(value).replace(".", ","), ` ${text} `);
  if (unit === "%") ways.push(`${text} %`, `${text}%`);
  if (unit === "€") ways.push(`€ ${text}`, `€${text}`);
  return dice.pick(ways);
}

const place = (inputs, path) => {
  const steps = path.split(".");
  const last = steps.pop();
  let at = inputs;
  for (const step of steps) at = at[step] ??= {};
  return [at, last];
};

const SINGLES = [
  ["hours.no_show_pct", "%", 0, 12, 1],
  ["hours.sick_leave_pct", "%", 2, 12, 2],
  ["labour.holiday_allowance_pct", "%", 8, 10, 2],
  ["labour.year_end_bonus_pct", "%", 0, 9, 2],
  ["labour.irregular_hours_pct", "%", 0, 6, 2],
  ["labour.other_wage_per_year", "€", 0, 900, 2],
  ["overhead.pct", "%", 8, 30, 2],
  ["obligations.per_hour", "€", 0, 2, 2],
  ["margin.pct", "%", 0, 5, 2],
  ["other_costs.km_per_workday", "", 0, 45, 1],
  ["other_costs.km_rate", "€", 0, 1, 2],
  ["hours.gross_hours_per_year", "", 1700, 1900, 0],
  ["hours.hours_per_day", "", 6, 9, 1],
  ["annual_hours", "", 500, 60000, 0],
];

function single([path, unit, low, high, decimals], dice) {
  const value = dice.between(low, high, decimals);
  return {
    about: `${path} = ${value}`,
    apply: (inputs) => {
      const [at, key] = place(inputs, path);
      at[key] = value;
    },
    make: async (page, lang) => field(page, path).fill(typed(value, lang, unit, dice)),
  };
}

/** An amount of time in the other form: hours a year or percent. */
function time(name, dice) {
  const form = dice.pick(["hours", "pct"]);
  const value = form === "hours" ? dice.between(20, 260, 1) : dice.between(1, 12, 1);
  return {
    about: `${name} = ${value} ${form}`,
    apply: (inputs) => (inputs.hours[name] = { [form]: value }),
    make: async (page, lang) => {
      await page.locator(`select[data-path="hours.${name}"]`).selectOption(form === "hours" ? "0" : "1");
      await field(page, `hours.${name}.${form}`).fill(typed(value, lang, form === "pct" ? "%" : "", dice));
    },
  };
}

function travel(dice) {
  const kind = dice.pick(["per_day", "per_visit", "pct"]);
  const [minutes, visits, pct] = [dice.between(5, 45), dice.between(2, 9, 1), dice.between(1, 12, 1)];
  const given = { per_day: { minutes }, per_visit: { minutes, visits_per_day: visits }, pct: { pct } }[kind];
  return {
    about: `travel ${kind} ${JSON.stringify(given)}`,
    apply: (inputs) => (inputs.hours.travel = { kind, ...given }),
    make: async (page, lang) => {
      const position = ["per_day", "per_visit", "pct"].indexOf(kind);
      await page.locator('select[data-path="hours.travel"]').selectOption(String(position));
      for (const [key, value] of Object.entries(given)) {
        await field(page, `hours.travel.${key}`).fill(typed(value, lang, "", dice));
      }
    },
  };
}

const BASES = [
  ["overhead.pct", "overhead", "base", ["labour", "direct", "price"]],
  ["margin.pct", "margin", "base", ["cost", "price"]],
  ["hours.sick_leave_pct", "hours", "sick_leave_base", ["after_leave", "gross"]],
  ["labour.year_end_bonus_pct", "labour", "year_end_bonus_base", ["salary", "salary_and_irregular", "salary_irregular_and_holiday"]],
];

function base(inputs, dice) {
  const [path, parent, key, words] = dice.pick(BASES.filter(([, needed]) => inputs[needed]));
  const word = dice.pick(words);
  return {
    about: `${parent}.${key} = ${word}`,
    apply: (inputs) => ((inputs[parent] ??= {})[key] = word),
    make: async (page) => page.locator(`select[data-path="${path}"]`).selectOption(String(words.indexOf(word))),
  };
}

/** A part of one row's share goes to another, and one row gets a wage of its own. */
function mix(inputs, dice) {
  const rows = inputs.labour.mix;
  const own = dice.between(2600, 4800, 2);
  const row = dice.below(rows.length);
  const moved = rows.length > 1 ? dice.between(0.5, 4.5, 1) : "0";
  const shift = (share, part) => String(Math.round((Number(share) + Number(part)) * 10) / 10);
  const shares = rows.map(({ share_pct: share }, at) =>
    at === 0 ? shift(share, -moved) : at === 1 ? shift(share, moved) : String(share));
  return {
    about: `mix ${shares}, row ${row} earns ${own}`,
    apply: (changed) => {
      changed.labour.mix.forEach((entry, at) => (entry.share_pct = shares[at]));
      const { label, share_pct } = changed.labour.mix[row];
      changed.labour.mix[row] = { label, share_pct, monthly_salary: own };
    },
    make: async (page, lang) => {
      for (const [at, share] of shares.entries()) {
        await field(page, `labour.mix[${at}].share_pct`).fill(typed(share, lang, "%", dice));
      }
      await page.locator(`select[data-path="labour.mix[${row}]"]`).selectOption("monthly_salary");
      await field(page, `labour.mix[${row}].monthly_salary`).fill(typed(own, lang, "€", dice));
    },
  };
}

function contribution(inputs, dice) {
  const row = dice.below(inputs.labour.contributions.length);
  const value = dice.between(0.5, 14, 2);
  return {
    about: `contribution ${row} = ${value}`,
    apply: (changed) => (changed.labour.contributions[row].rate_pct = value),
    make: async (page, lang) =>
      field(page, `labour.contributions[${row}].rate_pct`).fill(typed(value, lang, "%", dice)),
  };
}

function lessContributions(inputs) {
  const row = inputs.labour.contributions.length - 1;
  return {
    about: `contribution ${row} goes`,
    apply: (changed) => changed.labour.contributions.pop(),
    make: async (page) => page.locator("button[data-do=contribution-remove]").last().click(),
  };
}

function cost(dice) {
  const [list, id, high] = dice.pick([["per_fte_year", 0, 2500], ["per_productive_hour", 1, 3]]);
  const amount = dice.between(0.5, high, 2);
  return {
    about: `${list}: ${amount}`,
    apply: (inputs) => (((inputs.other_costs ??= {})[list] ??= []).push({ label: "Eigen post", amount })),
    make: async (page, lang) => {
      const add = page.locator(`button[data-do=amount-add][data-at="${id}"]`);
      await add.click();
      const cells = part(page, "f-other_costs").locator(`[data-in=amount][data-at="${id}"]`);
      await cells.and(page.locator("[data-what=label]")).last().fill("Eigen post");
      await cells.and(page.locator("[data-what=amount]")).last().fill(typed(amount, lang, "€", dice));
    },
  };
}

function year(inputs, dice) {
  const [labour, material] = [dice.between(1, 6, 1), dice.between(1, 5, 1)];
  const at = inputs.indexation?.years?.length ?? 0;
  return {
    about: `a year of ${labour} and ${material}`,
    apply: (changed) => {
      changed.indexation ??= {};
      (changed.indexation.years ??= []).push({ labour_pct: labour, material_pct: material });
    },
    make: async (page, lang) => {
      await page.locator("button[data-do=year-add]").click();
      await field(page, `indexation.years[${at}].labour_pct`).fill(typed(labour, lang, "%", dice));
      await field(page, `indexation.years[${at}].material_pct`).fill(typed(material, lang, "%", dice));
    },
  };
}

function includes(dice) {
  const kind = dice.pick(["indirect", "meetings", "travel"]);
  return {
    about: `an hour includes ${kind}`,
    apply: (inputs) => (inputs.hours.hour_includes = [...(inputs.hours.hour_includes ?? []), kind]),
    make: async (page) => page.locator(`[id="${fieldId(`hours.hour_includes-${kind}`)}"]`).check(),
  };
}

/** Each kind of change at most once, so that their order does not matter; yearly hours always. */
export function editsOf(inputs, dice) {
  const kilometres = inputs.other_costs?.km_rate !== undefined;
  const fits = ([path]) => path !== "annual_hours" && (kilometres || !path.includes(".km_"));
  const own = (make, chance = 2) => (dice.below(chance) === 0 ? [make()] : []);
  const times = ["leave", "training", "meetings", "indirect", "unplannable"];
  const edits = [
    ...SINGLES.filter((one) => fits(one) && dice.below(3) === 0).map((one) => single(one, dice)),
    ...own(() => mix(inputs, dice)),
    ...own(() => contribution(inputs, dice)),
    ...own(() => lessContributions(inputs), 4),
    ...times.flatMap((name) => own(() => time(name, dice), 3)),
    ...own(() => travel(dice)),
    ...own(() => base(inputs, dice)),
    ...own(() => cost(dice)),
    ...own(() => year(inputs, dice)),
    ...own(() => includes(dice), 3),
    single(SINGLES.at(-1), dice),
  ];
  return edits;
}

export async function make(page, lang, edits) {
  for (const edit of edits) await edit.make(page, lang);
  await settled(page);
}
