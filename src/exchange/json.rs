//! JSON out (*JSON schrijven*): one plain writer for files and answers, and the cost inputs written with it.
//!
//! Nothing here is generic: every document goes through the same few functions, which keeps the page a small download.

use std::fmt::{self, Write};

use rust_decimal::Decimal;

use crate::model::cost_inputs::{
    Contribution, CostInputs, EmployeePension, Group, Hours, HoursOrPct, IndexYear, Indexation,
    LabelledAmount, Labour, MixRow, Obligations, OtherCosts, SalaryRef, Travel, Unit, Wage,
};
use crate::model::date::Date;

/// Writes one JSON value from begin to end.
///
/// It places commas, line ends and indentation; whoever calls it opens and closes, and gives each value in an object
/// its key.
///
/// ```
/// use tariefproef::exchange::json::Writer;
/// let mut out = Writer::compact();
/// out.open_object();
/// out.text_field("name", "a \"b\"");
/// out.key("list");
/// out.open_list();
/// out.whole(1);
/// out.boolean(true);
/// out.close_list();
/// out.close_object();
/// assert_eq!(out.into_text(), r#"{"name":"a \"b\"","list":[1,true]}"#);
/// ```
#[derive(Debug)]
pub struct Writer {
    out: String,
    pretty: bool,
    depth: usize,
    /// Whether the next value is the first one of what was opened last.
    first: bool,
    /// Whether a key waits for its value.
    keyed: bool,
}

impl Writer {
    /// All on one line, without spaces (*voor programma's*).
    #[must_use]
    pub fn compact() -> Self {
        Self {
            out: String::new(),
            pretty: false,
            depth: 0,
            first: true,
            keyed: false,
        }
    }

    /// One value a line, indented by two spaces (*voor mensen*).
    #[must_use]
    pub fn pretty() -> Self {
        Self {
            pretty: true,
            ..Self::compact()
        }
    }

    /// What was written.
    #[must_use]
    pub fn into_text(self) -> String {
        self.out
    }

    /// Begins an object.
    pub fn open_object(&mut self) {
        self.open('{');
    }

    /// Ends the object that was opened last.
    pub fn close_object(&mut self) {
        self.close('}');
    }

    /// Begins a list.
    pub fn open_list(&mut self) {
        self.open('[');
    }

    /// Ends the list that was opened last.
    pub fn close_list(&mut self) {
        self.close(']');
    }

    /// The key of the value that follows; a plain name, which needs no escapes.
    #[inline(never)]
    pub fn key(&mut self, key: &'static str) {
        self.next();
        self.out.push('"');
        self.out.push_str(key);
        self.out.push_str(if self.pretty { "\": " } else { "\":" });
        self.keyed = true;
    }

    /// Text, with escapes where JSON asks for them.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.value();
        self.out.push('"');
        if text.bytes().any(needs_escape) {
            text.chars()
                .for_each(|character| self.push_escaped(character));
        } else {
            self.out.push_str(text);
        }
        self.out.push('"');
    }

    /// A decimal, as text in plain notation with the digits it has.
    pub fn decimal(&mut self, number: &Decimal) {
        self.format(format_args!("\"{number}\""));
    }

    /// A day, as text.
    pub fn date(&mut self, day: Date) {
        self.format(format_args!("\"{day}\""));
    }

    /// A whole number.
    pub fn whole(&mut self, number: i64) {
        self.format(format_args!("{number}"));
    }

    /// Yes or no.
    pub fn boolean(&mut self, yes: bool) {
        self.raw(if yes { "true" } else { "false" });
    }

    /// JSON as it stands.
    #[inline(never)]
    pub fn raw(&mut self, json: &str) {
        self.value();
        self.out.push_str(json);
    }

    /// A key with text.
    #[inline(never)]
    pub fn text_field(&mut self, key: &'static str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// A key with text; nothing when the text is empty.
    #[inline(never)]
    pub fn text_field_if_any(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.text_field(key, text);
        }
    }

    /// A key with a decimal.
    #[inline(never)]
    pub fn decimal_field(&mut self, key: &'static str, number: &Decimal) {
        self.key(key);
        self.decimal(number);
    }

    /// A key with a decimal; nothing when there is none.
    #[inline(never)]
    pub fn decimal_field_if_any(&mut self, key: &'static str, number: Option<&Decimal>) {
        if let Some(number) = number {
            self.decimal_field(key, number);
        }
    }

    /// A key with a whole number.
    #[inline(never)]
    pub fn whole_field(&mut self, key: &'static str, number: i64) {
        self.key(key);
        self.whole(number);
    }

    /// A key with a day.
    #[inline(never)]
    pub fn date_field(&mut self, key: &'static str, day: Date) {
        self.key(key);
        self.date(day);
    }

    /// A key with `true`; nothing when it is not so.
    #[inline(never)]
    pub fn mark_if(&mut self, key: &'static str, yes: bool) {
        if yes {
            self.key(key);
            self.boolean(true);
        }
    }

    /// A key with an object, to be closed with [`close_object`](Self::close_object).
    #[inline(never)]
    pub fn open_object_field(&mut self, key: &'static str) {
        self.key(key);
        self.open_object();
    }

    /// A key with a list, to be closed with [`close_list`](Self::close_list).
    #[inline(never)]
    pub fn open_list_field(&mut self, key: &'static str) {
        self.key(key);
        self.open_list();
    }

    #[inline(never)]
    fn format(&mut self, value: fmt::Arguments<'_>) {
        self.value();
        // Writing to a string has no way to fail.
        let _ = self.out.write_fmt(value);
    }

    #[inline(never)]
    fn open(&mut self, bracket: char) {
        self.value();
        self.out.push(bracket);
        self.depth += 1;
        self.first = true;
    }

    #[inline(never)]
    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.first {
            self.new_line();
        }
        self.out.push(bracket);
        self.first = false;
    }

    /// Before a value: it stands behind its key, or on its own in a list or as the whole.
    fn value(&mut self) {
        if !self.keyed && self.depth > 0 {
            self.next();
        }
        self.keyed = false;
    }

    /// Before what stands in an object or a list.
    #[inline(never)]
    fn next(&mut self) {
        if !self.first {
            self.out.push(',');
        }
        self.first = false;
        self.new_line();
    }

    #[inline(never)]
    fn new_line(&mut self) {
        if self.pretty {
            self.out.push('\n');
            for _ in 0..self.depth {
                self.out.push_str("  ");
            }
        }
    }

    fn push_escaped(&mut self, character: char) {
        let short = match character {
            '"' | '\\' => character,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..='\u{1f}' => {
                // Writing to a string has no way to fail.
                let _ = write!(self.out, "\\u{:04x}", u32::from(character));
                return;
            }
            _ => {
                self.out.push(character);
                return;
            }
        };
        self.out.push('\\');
        self.out.push(short);
    }
}

fn needs_escape(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Cost inputs as JSON on one line (*kostprijsgegevens*), which reads back the same.
///
/// ```
/// use tariefproef::{exchange::json::cost_inputs_json, model::cost_inputs::CostInputs};
/// let inputs = CostInputs::from_json(r#"{"labour":{"mix":[]},"hours":{"gross_hours_per_year":1878}}"#).unwrap();
/// assert_eq!(CostInputs::from_json(&cost_inputs_json(&inputs)).unwrap(), inputs);
/// ```
#[must_use]
pub fn cost_inputs_json(inputs: &CostInputs) -> String {
    let mut out = Writer::compact();
    write_cost_inputs(&mut out, inputs);
    out.into_text()
}

/// Writes cost inputs as an object, its fields in the order of the document.
pub fn write_cost_inputs(out: &mut Writer, inputs: &CostInputs) {
    out.open_object();
    out.decimal_field_if_any("annual_hours", inputs.annual_hours.as_ref());
    write_labour(out, &inputs.labour);
    write_hours(out, &inputs.hours);
    write_other_costs(out, &inputs.other_costs);
    if let Some(group) = &inputs.group {
        write_group(out, group);
    }
    if let Some(overhead) = &inputs.overhead {
        write_pct(out, "overhead", &overhead.pct, overhead.base.word());
    }
    write_obligations(out, &inputs.obligations);
    if let Some(margin) = &inputs.margin {
        write_pct(out, "margin", &margin.pct, margin.base.word());
    }
    write_indexation(out, &inputs.indexation);
    write_unit(out, &inputs.unit);
    out.open_object_field("rounding");
    out.whole_field("decimals", i64::from(inputs.rounding.decimals));
    out.close_object();
    out.close_object();
}

/// Writes `unit` with its key.
pub(super) fn write_unit(out: &mut Writer, unit: &Unit) {
    out.open_object_field("unit");
    out.text_field("kind", unit.kind.word());
    out.decimal_field_if_any("hours", unit.hours.as_ref());
    out.close_object();
}

fn write_labour(out: &mut Writer, labour: &Labour) {
    out.open_object_field("labour");
    out.open_list_field("mix");
    for row in &labour.mix {
        write_mix_row(out, row);
    }
    out.close_list();
    out.decimal_field("irregular_hours_pct", &labour.irregular_hours_pct);
    out.decimal_field("holiday_allowance_pct", &labour.holiday_allowance_pct);
    out.decimal_field("year_end_bonus_pct", &labour.year_end_bonus_pct);
    out.text_field("year_end_bonus_base", labour.year_end_bonus_base.word());
    out.decimal_field("other_wage_per_year", &labour.other_wage_per_year);
    out.decimal_field("other_wage_pct", &labour.other_wage_pct);
    if let Some(EmployeePension {
        rate_pct,
        annual_franchise,
    }) = &labour.employee_pension
    {
        out.open_object_field("employee_pension");
        out.decimal_field("rate_pct", rate_pct);
        out.decimal_field("annual_franchise", annual_franchise);
        out.close_object();
    }
    out.open_list_field("contributions");
    for contribution in &labour.contributions {
        write_contribution(out, contribution);
    }
    out.close_list();
    out.close_object();
}

fn write_mix_row(out: &mut Writer, row: &MixRow) {
    out.open_object();
    out.text_field("label", &row.label);
    out.decimal_field("share_pct", &row.share_pct);
    match &row.wage {
        Wage::MonthlySalary(wage) => out.decimal_field("monthly_salary", wage),
        Wage::HourlyWage(wage) => out.decimal_field("hourly_wage", wage),
        Wage::SalaryRef(SalaryRef {
            agreement,
            scale,
            step,
            from,
            to,
        }) => {
            out.open_object_field("salary_ref");
            out.text_field("agreement", agreement);
            out.text_field("scale", scale);
            out.text_field("step", step);
            out.date_field("from", *from);
            out.date_field("to", *to);
            out.close_object();
        }
    }
    out.close_object();
}

fn write_contribution(out: &mut Writer, contribution: &Contribution) {
    out.open_object();
    out.text_field("kind", contribution.kind.word());
    out.decimal_field("rate_pct", &contribution.rate_pct);
    out.text_field("base", contribution.base.word());
    out.decimal_field_if_any("annual_cap", contribution.annual_cap.as_ref());
    out.decimal_field("annual_franchise", &contribution.annual_franchise);
    out.close_object();
}

fn write_hours(out: &mut Writer, hours: &Hours) {
    out.open_object_field("hours");
    out.decimal_field("gross_hours_per_year", &hours.gross_hours_per_year);
    out.decimal_field("hours_per_day", &hours.hours_per_day);
    write_time(out, "leave", &hours.leave);
    out.decimal_field("sick_leave_pct", &hours.sick_leave_pct);
    out.text_field("sick_leave_base", hours.sick_leave_base.word());
    write_time(out, "training", &hours.training);
    write_time(out, "meetings", &hours.meetings);
    write_time(out, "indirect", &hours.indirect);
    write_time(out, "unplannable", &hours.unplannable);
    write_travel(out, &hours.travel);
    out.decimal_field(
        "visits_without_travel_pct",
        &hours.visits_without_travel_pct,
    );
    out.decimal_field("no_show_pct", &hours.no_show_pct);
    out.open_list_field("hour_includes");
    for included in &hours.hour_includes {
        out.text(included.word());
    }
    out.close_list();
    out.decimal_field_if_any("productivity_pct", hours.productivity_pct.as_ref());
    out.close_object();
}

fn write_time(out: &mut Writer, key: &'static str, time: &HoursOrPct) {
    out.open_object_field(key);
    match time {
        HoursOrPct::Hours(hours) => out.decimal_field("hours", hours),
        HoursOrPct::Pct(pct) => out.decimal_field("pct", pct),
    }
    out.close_object();
}

fn write_travel(out: &mut Writer, travel: &Travel) {
    out.open_object_field("travel");
    out.text_field("kind", travel.kind().word());
    match travel {
        Travel::PerDay { minutes } => out.decimal_field("minutes", minutes),
        Travel::PerVisit {
            minutes,
            visits_per_day,
        } => {
            out.decimal_field("minutes", minutes);
            out.decimal_field("visits_per_day", visits_per_day);
        }
        Travel::Pct { pct } => out.decimal_field("pct", pct),
    }
    out.close_object();
}

fn write_other_costs(out: &mut Writer, costs: &OtherCosts) {
    out.open_object_field("other_costs");
    write_amounts(out, "per_fte_year", &costs.per_fte_year);
    write_amounts(out, "per_productive_hour", &costs.per_productive_hour);
    out.decimal_field_if_any("km_per_workday", costs.km_per_workday.as_ref());
    out.decimal_field_if_any("km_rate", costs.km_rate.as_ref());
    out.close_object();
}

#[inline(never)]
fn write_amounts(out: &mut Writer, key: &'static str, amounts: &[LabelledAmount]) {
    out.open_list_field(key);
    for LabelledAmount { label, amount } in amounts {
        out.open_object();
        out.text_field("label", label);
        out.decimal_field("amount", amount);
        out.close_object();
    }
    out.close_list();
}

fn write_group(out: &mut Writer, group: &Group) {
    out.open_object_field("group");
    out.decimal_field("clients", &group.clients);
    out.decimal_field("staff", &group.staff);
    out.decimal_field("occupancy_pct", &group.occupancy_pct);
    write_amounts(out, "per_client_hour", &group.per_client_hour);
    write_amounts(out, "per_client_unit", &group.per_client_unit);
    write_amounts(out, "per_year", &group.per_year);
    out.decimal_field_if_any("hours_open_per_year", group.hours_open_per_year.as_ref());
    out.close_object();
}

/// A percentage and what it is a percentage of.
fn write_pct(out: &mut Writer, key: &'static str, pct: &Decimal, base: &str) {
    out.open_object_field(key);
    out.decimal_field("pct", pct);
    out.text_field("base", base);
    out.close_object();
}

fn write_obligations(out: &mut Writer, obligations: &Obligations) {
    out.open_object_field("obligations");
    out.decimal_field("per_hour", &obligations.per_hour);
    out.decimal_field("per_year", &obligations.per_year);
    out.decimal_field("pct", &obligations.pct);
    out.text_field("base", obligations.base.word());
    out.close_object();
}

fn write_indexation(out: &mut Writer, indexation: &Indexation) {
    out.open_object_field("indexation");
    out.decimal_field("labour_weight_pct", &indexation.labour_weight_pct);
    out.open_list_field("years");
    for IndexYear {
        year,
        labour_pct,
        material_pct,
    } in &indexation.years
    {
        out.open_object();
        if let Some(year) = year {
            out.whole_field("year", *year);
        }
        out.decimal_field("labour_pct", labour_pct);
        out.decimal_field("material_pct", material_pct);
        out.close_object();
    }
    out.close_list();
    out.close_object();
}
