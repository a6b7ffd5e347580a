//! Reads [`CostInputs`] from a document, reporting every problem.

use serde_json::value::RawValue;

use super::cost_inputs::{
    Contribution, CostInputs, EmployeePension, FULL_PCT, Group, HOURS_PER_DAY, Hours, HoursOrPct,
    IndexYear, Indexation, LABOUR_WEIGHT_PCT, LabelledAmount, Labour, Margin, MixRow, Obligations,
    OtherCosts, Overhead, Rounding, SalaryRef, TARIFF_DECIMALS, Travel, Unit, Wage,
};
use super::parameters::Parameter;
use super::problem::{Fault, Problem, Range};
use super::read::{At, Object, Reader};
use super::words::{
    ContributionBase, ContributionKind, Included, MarginBase, ObligationsBase, OverheadBase,
    SickLeaveBase, TravelKind, UnitKind, YearEndBonusBase,
};

impl CostInputs {
    /// Reads cost inputs from the text of one JSON object.
    ///
    /// ```
    /// use tariefproef::model::cost_inputs::CostInputs;
    /// let text = r#"{"labour":{"mix":[{"share_pct":"100","monthly_salary":3678}]},"hours":{"gross_hours_per_year":"1878"}}"#;
    /// assert_eq!(CostInputs::from_json(text).unwrap().labour.mix.len(), 1);
    /// let problems = CostInputs::from_json(r#"{"labour":{"mix":[{"share_pct":"-1"}]}}"#).unwrap_err();
    /// assert_eq!(problems[0].field, "labour.mix[0].share_pct");
    /// assert_eq!(problems[1].field, "labour.mix[0]"); // no wage
    /// assert_eq!(problems[2].field, "hours.gross_hours_per_year");
    /// ```
    ///
    /// # Errors
    /// Every problem of syntax, type and range, in document order.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let (mut reader, root) = Reader::open(text).map_err(|problem| vec![problem])?;
        let inputs = Self::read(&mut reader, root, At::ROOT);
        let problems = reader.into_problems();
        match inputs {
            Some(inputs) if problems.is_empty() => Ok(inputs),
            _ => Err(problems),
        }
    }

    /// Reads cost inputs at a place inside a larger document; `None` when it is no object.
    ///
    /// Whether the result may be used depends on the problems the reader has collected.
    pub fn read<'a>(reader: &mut Reader<'a>, value: &'a RawValue, at: At<'_>) -> Option<Self> {
        let mut object = reader.object(value, at)?;
        let annual_hours_value = object.take("annual_hours");
        let annual_hours = annual_hours_value.and_then(|value| {
            reader.decimal(
                value,
                &object.at.key("annual_hours"),
                Parameter::AnnualHours.range(),
            )
        });
        let labour = read_labour(reader, &mut object);
        let hours = read_hours(reader, &mut object);
        let other_costs =
            nested(reader, &mut object, "other_costs", read_other_costs).unwrap_or_default();
        let group = nested(reader, &mut object, "group", read_group);
        let overhead = nested(reader, &mut object, "overhead", |reader, object| Overhead {
            pct: required(reader, object, Parameter::Overhead),
            base: required_word(
                reader,
                object,
                "base",
                OverheadBase::WORDS,
                OverheadBase::ALL,
            )
            .unwrap_or_default(),
        });
        let obligations = nested(reader, &mut object, "obligations", |reader, object| {
            Obligations {
                per_hour: optional(reader, object, Parameter::ObligationsPerHour),
                per_year: optional(reader, object, Parameter::ObligationsPerYear),
                pct: optional(reader, object, Parameter::ObligationsPct),
                base: word(
                    reader,
                    object,
                    "base",
                    ObligationsBase::WORDS,
                    ObligationsBase::ALL,
                ),
            }
        })
        .unwrap_or_default();
        let margin = nested(reader, &mut object, "margin", |reader, object| Margin {
            pct: required(reader, object, Parameter::Margin),
            base: required_word(reader, object, "base", MarginBase::WORDS, MarginBase::ALL)
                .unwrap_or_default(),
        });
        let indexation =
            nested(reader, &mut object, "indexation", read_indexation).unwrap_or_default();
        let unit = read_unit_of(reader, &mut object);
        let rounding = nested(reader, &mut object, "rounding", |reader, object| Rounding {
            decimals: object
                .whole(reader, "decimals", Parameter::TariffDecimals.range())
                .and_then(|decimals| u8::try_from(decimals).ok())
                .unwrap_or(TARIFF_DECIMALS),
        })
        .unwrap_or_default();
        if let (Some(value), Some(hours)) = (annual_hours_value, annual_hours)
            && hours.is_zero()
            && !obligations.per_year.is_zero()
        {
            // Only what is divided by must be above zero.
            reader.note(
                value,
                &object.at.key("annual_hours"),
                Fault::OutOfRange(Range::DIVISOR),
            );
        }
        if !object.has("annual_hours") && !obligations.per_year.is_zero() {
            object.missing(reader, "annual_hours");
        }
        object.finish(reader);
        Some(Self {
            annual_hours,
            labour,
            hours,
            other_costs,
            group,
            overhead,
            obligations,
            margin,
            indexation,
            unit,
            rounding,
        })
    }
}

type Decimal = rust_decimal::Decimal;

fn optional<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    parameter: Parameter,
) -> Decimal {
    given(reader, object, parameter).unwrap_or_default()
}

fn given<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    parameter: Parameter,
) -> Option<Decimal> {
    object.decimal(reader, parameter.key(), parameter.range())
}

fn required<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    parameter: Parameter,
) -> Decimal {
    object.required_decimal(reader, parameter.key(), parameter.range())
}

fn word<'a, T: Copy + Default>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
    words: &'static [&'static str],
    all: &'static [T],
) -> T {
    object
        .word(reader, key, words)
        .and_then(|position| all.get(position).copied())
        .unwrap_or_default()
}

/// `None`, with a noted problem, when the word is absent or not in the list.
fn required_word<'a, T: Copy>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
    words: &'static [&'static str],
    all: &'static [T],
) -> Option<T> {
    if !object.has(key) {
        object.missing(reader, key);
    }
    object
        .word(reader, key, words)
        .and_then(|position| all.get(position).copied())
}

/// Reads the object at `key`, notes what it does not know of it; `None` when absent or no object.
fn nested<'a, T>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
    read: impl FnOnce(&mut Reader<'a>, &mut Object<'a, '_>) -> T,
) -> Option<T> {
    let value = object.take(key)?;
    let at = object.at.key(key);
    let mut inner = reader.object(value, at)?;
    let result = read(reader, &mut inner);
    inner.finish(reader);
    Some(result)
}

fn read_labour<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Labour {
    if !object.has("labour") {
        object.missing(reader, "labour.mix");
    }
    nested(reader, object, "labour", |reader, object| {
        if !object.has("mix") {
            object.missing(reader, "mix");
        }
        Labour {
            mix: object.items(reader, "mix", read_mix_row),
            irregular_hours_pct: optional(reader, object, Parameter::IrregularHours),
            holiday_allowance_pct: optional(reader, object, Parameter::HolidayAllowance),
            year_end_bonus_pct: optional(reader, object, Parameter::YearEndBonus),
            year_end_bonus_base: word(
                reader,
                object,
                "year_end_bonus_base",
                YearEndBonusBase::WORDS,
                YearEndBonusBase::ALL,
            ),
            other_wage_per_year: optional(reader, object, Parameter::OtherWagePerYear),
            other_wage_pct: optional(reader, object, Parameter::OtherWagePct),
            employee_pension: nested(reader, object, "employee_pension", |reader, object| {
                EmployeePension {
                    rate_pct: optional(reader, object, Parameter::EmployeePensionRate),
                    annual_franchise: optional(reader, object, Parameter::EmployeePensionFranchise),
                }
            }),
            contributions: object.items(reader, "contributions", read_contribution),
        }
    })
    .unwrap_or_default()
}

const WAGE_FORMS: &[&str] = &["monthly_salary", "hourly_wage", "salary_ref"];

fn read_mix_row<'a>(reader: &mut Reader<'a>, value: &'a RawValue, at: At<'_>) -> Option<MixRow> {
    let mut object = reader.object(value, at)?;
    let label = object.text(reader, "label");
    let share_pct = required(reader, &mut object, Parameter::MixShare);
    let forms = WAGE_FORMS.iter().filter(|form| object.has(form)).count();
    let monthly = given(reader, &mut object, Parameter::MixMonthlySalary);
    let hourly = given(reader, &mut object, Parameter::MixHourlyWage);
    let reference = nested(reader, &mut object, "salary_ref", read_salary_ref).flatten();
    if forms != 1 {
        object.refuse(reader, Fault::ExactlyOne(WAGE_FORMS));
    }
    object.finish(reader);
    let wage = monthly
        .map(Wage::MonthlySalary)
        .or(hourly.map(Wage::HourlyWage))
        .or(reference.map(Wage::SalaryRef))
        .unwrap_or_default();
    Some(MixRow {
        label,
        share_pct,
        wage,
    })
}

fn read_salary_ref<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Option<SalaryRef> {
    let agreement = object.required_text(reader, "agreement");
    let scale = object.required_text(reader, "scale");
    let step = object.required_text(reader, "step");
    for key in ["from", "to"] {
        if !object.has(key) {
            object.missing(reader, key);
        }
    }
    let from = object.date(reader, "from");
    let to_value = object.take("to");
    let to = to_value.and_then(|value| reader.date(value, &object.at.key("to")));
    let (from, to) = (from?, to?);
    if let Some(value) = to_value.filter(|_| to < from) {
        reader.note(value, &object.at.key("to"), Fault::EndBeforeStart);
    }
    Some(SalaryRef {
        agreement,
        scale,
        step,
        from,
        to,
    })
}

fn read_contribution<'a>(
    reader: &mut Reader<'a>,
    value: &'a RawValue,
    at: At<'_>,
) -> Option<Contribution> {
    let mut object = reader.object(value, at)?;
    let kind = required_word(
        reader,
        &mut object,
        "kind",
        ContributionKind::WORDS,
        ContributionKind::ALL,
    );
    let contribution = Contribution {
        kind: kind.unwrap_or_default(),
        rate_pct: optional(reader, &mut object, Parameter::ContributionRate),
        base: word(
            reader,
            &mut object,
            "base",
            ContributionBase::WORDS,
            ContributionBase::ALL,
        ),
        annual_cap: given(reader, &mut object, Parameter::ContributionCap),
        annual_franchise: optional(reader, &mut object, Parameter::ContributionFranchise),
    };
    object.finish(reader);
    Some(contribution)
}

fn read_hours<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Hours {
    if !object.has("hours") {
        object.missing(reader, "hours.gross_hours_per_year");
    }
    nested(reader, object, "hours", |reader, object| Hours {
        gross_hours_per_year: required(reader, object, Parameter::GrossHours),
        hours_per_day: given(reader, object, Parameter::HoursPerDay).unwrap_or(HOURS_PER_DAY),
        leave: read_hours_or_pct(
            reader,
            object,
            "leave",
            Parameter::LeaveHours,
            Parameter::LeavePct,
        ),
        sick_leave_pct: optional(reader, object, Parameter::SickLeave),
        sick_leave_base: word(
            reader,
            object,
            "sick_leave_base",
            SickLeaveBase::WORDS,
            SickLeaveBase::ALL,
        ),
        training: read_hours_or_pct(
            reader,
            object,
            "training",
            Parameter::TrainingHours,
            Parameter::TrainingPct,
        ),
        meetings: read_hours_or_pct(
            reader,
            object,
            "meetings",
            Parameter::MeetingsHours,
            Parameter::MeetingsPct,
        ),
        indirect: read_hours_or_pct(
            reader,
            object,
            "indirect",
            Parameter::IndirectHours,
            Parameter::IndirectPct,
        ),
        unplannable: read_hours_or_pct(
            reader,
            object,
            "unplannable",
            Parameter::UnplannableHours,
            Parameter::UnplannablePct,
        ),
        travel: nested(reader, object, "travel", read_travel).unwrap_or_default(),
        visits_without_travel_pct: optional(reader, object, Parameter::VisitsWithoutTravel),
        no_show_pct: optional(reader, object, Parameter::NoShow),
        hour_includes: object.items(reader, "hour_includes", |reader, value, at| {
            let position = reader.word(value, &at, Included::WORDS)?;
            Included::ALL.get(position).copied()
        }),
        productivity_pct: given(reader, object, Parameter::Productivity),
    })
    .unwrap_or_default()
}

const TIME_FORMS: &[&str] = &["hours", "pct"];

fn read_hours_or_pct<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
    hours: Parameter,
    pct: Parameter,
) -> HoursOrPct {
    nested(reader, object, key, |reader, object| {
        let forms = TIME_FORMS.iter().filter(|form| object.has(form)).count();
        let hours = given(reader, object, hours);
        let pct = given(reader, object, pct);
        if forms != 1 {
            object.refuse(reader, Fault::ExactlyOne(TIME_FORMS));
        }
        hours
            .map(HoursOrPct::Hours)
            .or(pct.map(HoursOrPct::Pct))
            .unwrap_or_default()
    })
    .unwrap_or_default()
}

fn read_travel<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Travel {
    let kind = required_word(reader, object, "kind", TravelKind::WORDS, TravelKind::ALL);
    match kind {
        Some(TravelKind::PerDay) => Travel::PerDay {
            minutes: optional(reader, object, Parameter::TravelMinutesPerDay),
        },
        Some(TravelKind::PerVisit) => Travel::PerVisit {
            minutes: optional(reader, object, Parameter::TravelMinutesPerVisit),
            visits_per_day: optional(reader, object, Parameter::TravelVisitsPerDay),
        },
        Some(TravelKind::Pct) => Travel::Pct {
            pct: optional(reader, object, Parameter::TravelPct),
        },
        None => {
            // Without a kind nothing says which fields belong here; the kind is what must be mended first.
            for key in ["minutes", "visits_per_day", "pct"] {
                object.take(key);
            }
            Travel::default()
        }
    }
}

fn read_amounts<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
    parameter: Parameter,
) -> Vec<LabelledAmount> {
    object.items(reader, key, |reader, value, at| {
        let mut object = reader.object(value, at)?;
        let label = object.text(reader, "label");
        let amount = optional(reader, &mut object, parameter);
        object.finish(reader);
        Some(LabelledAmount { label, amount })
    })
}

const KILOMETRES: &[&str] = &["km_per_workday", "km_rate"];

fn read_other_costs<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> OtherCosts {
    let given_km = KILOMETRES.iter().filter(|key| object.has(key)).count();
    let costs = OtherCosts {
        per_fte_year: read_amounts(reader, object, "per_fte_year", Parameter::CostPerFteYear),
        per_productive_hour: read_amounts(
            reader,
            object,
            "per_productive_hour",
            Parameter::CostPerProductiveHour,
        ),
        km_per_workday: given(reader, object, Parameter::KmPerWorkday),
        km_rate: given(reader, object, Parameter::KmRate),
    };
    if given_km == 1 {
        object.refuse(reader, Fault::BothOrNone(KILOMETRES));
    }
    costs
}

fn read_group<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Group {
    let group = Group {
        clients: required(reader, object, Parameter::GroupClients),
        staff: required(reader, object, Parameter::GroupStaff),
        occupancy_pct: given(reader, object, Parameter::GroupOccupancy).unwrap_or(FULL_PCT),
        per_client_hour: read_amounts(
            reader,
            object,
            "per_client_hour",
            Parameter::GroupPerClientHour,
        ),
        per_client_unit: read_amounts(
            reader,
            object,
            "per_client_unit",
            Parameter::GroupPerClientUnit,
        ),
        per_year: read_amounts(reader, object, "per_year", Parameter::GroupPerYear),
        hours_open_per_year: given(reader, object, Parameter::GroupHoursOpen),
    };
    if !group.per_year.is_empty() && !object.has("hours_open_per_year") {
        object.missing(reader, "hours_open_per_year");
    }
    group
}

fn read_indexation<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Indexation {
    Indexation {
        labour_weight_pct: given(reader, object, Parameter::LabourWeight)
            .unwrap_or(LABOUR_WEIGHT_PCT),
        years: object.items(reader, "years", |reader, value, at| {
            let mut object = reader.object(value, at)?;
            let year = object.whole(reader, "year", Range::AMOUNT);
            let labour_pct = required(reader, &mut object, Parameter::IndexLabour);
            let material_pct = required(reader, &mut object, Parameter::IndexMaterial);
            object.finish(reader);
            Some(IndexYear {
                year,
                labour_pct,
                material_pct,
            })
        }),
    }
}

/// The field `unit` of an object: an hour when absent.
pub fn read_unit_of<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Unit {
    nested(reader, object, "unit", read_unit).unwrap_or_default()
}

fn read_unit<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Unit {
    let given_kind = object.has("kind");
    let kind = object
        .word(reader, "kind", UnitKind::WORDS)
        .and_then(|position| UnitKind::ALL.get(position).copied());
    match kind {
        None if given_kind => {
            object.take("hours");
            Unit::default()
        }
        // An hour and a minute have their own length: hours beside them belong to another variant.
        None | Some(UnitKind::Hour | UnitKind::Minute) => Unit {
            kind: kind.unwrap_or_default(),
            hours: None,
        },
        Some(kind) => Unit {
            kind,
            hours: Some(required(reader, object, Parameter::UnitHours)),
        },
    }
}
