//! From what was typed to inputs that can be calculated with (*invoer lezen*).

use rust_decimal::Decimal;

use super::draft::{
    AmountEntry, AmountList, Choice, ContributionEntry, Draft, DraftReading, FieldObjection,
    MixEntry, Objection, TimeForm, WageForm, YearEntry, read_field,
};
use crate::i18n::Lang;
use crate::model::cost_inputs::{
    Contribution, CostInputs, EmployeePension, HoursOrPct, IndexYear, LabelledAmount, Margin,
    MixRow, Overhead, SalaryRef, Travel, Wage,
};
use crate::model::order::by_place;
use crate::model::parameters::Parameter;
use crate::model::problem::{Expected, Fault, Range};
use crate::model::words::{
    MarginBase, ObligationsBase, OverheadBase, SickLeaveBase, TravelKind, YearEndBonusBase,
};

/// The parameters that stand by themselves in the form, each with a place of its own in the inputs.
const SINGLE: &[Parameter] = &[
    Parameter::IrregularHours,
    Parameter::HolidayAllowance,
    Parameter::YearEndBonus,
    Parameter::OtherWagePerYear,
    Parameter::OtherWagePct,
    Parameter::EmployeePensionRate,
    Parameter::EmployeePensionFranchise,
    Parameter::GrossHours,
    Parameter::HoursPerDay,
    Parameter::SickLeave,
    Parameter::VisitsWithoutTravel,
    Parameter::NoShow,
    Parameter::GroupClients,
    Parameter::GroupStaff,
    Parameter::GroupOccupancy,
    Parameter::GroupHoursOpen,
    Parameter::Overhead,
    Parameter::ObligationsPerHour,
    Parameter::ObligationsPerYear,
    Parameter::ObligationsPct,
    Parameter::Margin,
    Parameter::LabourWeight,
];

/// The parameters that are an amount of time, with their two forms.
pub const TIMES: &[(Choice, Parameter, Parameter)] = &[
    (Choice::Leave, Parameter::LeaveHours, Parameter::LeavePct),
    (
        Choice::Training,
        Parameter::TrainingHours,
        Parameter::TrainingPct,
    ),
    (
        Choice::Meetings,
        Parameter::MeetingsHours,
        Parameter::MeetingsPct,
    ),
    (
        Choice::Indirect,
        Parameter::IndirectHours,
        Parameter::IndirectPct,
    ),
    (
        Choice::Unplannable,
        Parameter::UnplannableHours,
        Parameter::UnplannablePct,
    ),
];

impl Draft {
    /// What the draft comes to, beside the proposal's inputs.
    ///
    /// A field that is empty counts with the proposal's figure; a field that cannot be used does too, and is objected to.
    #[must_use]
    pub fn read(&self, base: &CostInputs, lang: Lang) -> DraftReading {
        let mut reading = Reading {
            draft: self,
            lang,
            inputs: base.clone(),
            objections: Vec::new(),
        };
        if let Some(group) = &self.group {
            reading.inputs.group.clone_from(group);
        }
        reading.lists();
        reading.bases();
        for parameter in SINGLE {
            reading.single(*parameter);
        }
        for (choice, hours, pct) in TIMES {
            reading.time(*choice, *hours, *pct, base);
        }
        reading.travel(base);
        reading.productivity(base);
        reading.kilometres();
        reading.annual_hours();
        reading.spread(base);
        DraftReading {
            inputs: reading.inputs,
            objections: in_form_order(reading.objections),
        }
    }
}

/// The order in which the form shows its fields; a summary lists errors as one meets them.
const FORM: &[&str] = &[
    "labour.mix",
    "labour.contributions",
    "labour.employee_pension",
    "labour.holiday_allowance_pct",
    "labour.year_end_bonus_pct",
    "labour.irregular_hours_pct",
    "labour.other_wage_pct",
    "labour.other_wage_per_year",
    "hours.gross_hours_per_year",
    "hours.leave",
    "hours.sick_leave_pct",
    "hours.training",
    "hours.meetings",
    "hours.indirect",
    "hours.unplannable",
    "hours.travel",
    "hours.no_show_pct",
    "hours.hours_per_day",
    "hours.visits_without_travel_pct",
    "hours.productivity_pct",
    "other_costs",
    "group.per",
    "group",
    "overhead",
    "obligations.per_hour",
    "margin",
    "obligations",
    "indexation.years",
    "indexation",
    "annual_hours",
];

fn in_form_order(objections: Vec<FieldObjection>) -> Vec<FieldObjection> {
    by_place(objections, |objection| {
        let place = FORM
            .iter()
            .position(|start| objection.field.starts_with(start));
        place.unwrap_or(FORM.len())
    })
}

struct Reading<'d> {
    draft: &'d Draft,
    lang: Lang,
    inputs: CostInputs,
    objections: Vec<FieldObjection>,
}

impl Reading<'_> {
    fn object(&mut self, field: &str, objection: Objection) {
        self.objections.push(FieldObjection {
            field: field.to_owned(),
            objection,
        });
    }

    fn number(&mut self, text: &str, parameter: Parameter, field: &str) -> Option<Decimal> {
        match read_field(text, self.lang, parameter) {
            Ok(entry) => entry.map(|entry| entry.value),
            Err(objection) => {
                self.object(field, objection);
                None
            }
        }
    }

    /// A number in a row of an own list: it must be there.
    fn required(&mut self, text: &str, parameter: Parameter, field: &str) -> Decimal {
        if text.trim().is_empty() {
            self.object(field, Objection::Refused(Fault::MissingField));
        }
        self.number(text, parameter, field).unwrap_or_default()
    }

    fn typed(&mut self, parameter: Parameter) -> Option<Decimal> {
        let text = self.draft.values.get(&parameter)?;
        self.number(text, parameter, parameter.describe().path)
    }

    fn single(&mut self, parameter: Parameter) {
        let Some(value) = self.typed(parameter) else {
            return;
        };
        let inputs = &mut self.inputs;
        match parameter {
            Parameter::EmployeePensionRate | Parameter::EmployeePensionFranchise => {
                inputs
                    .labour
                    .employee_pension
                    .get_or_insert_with(EmployeePension::default);
            }
            Parameter::Overhead => {
                inputs.overhead.get_or_insert(Overhead {
                    pct: value,
                    base: OverheadBase::Direct,
                });
            }
            Parameter::Margin => {
                inputs.margin.get_or_insert(Margin {
                    pct: value,
                    base: MarginBase::Cost,
                });
            }
            Parameter::GroupHoursOpen => {
                if let Some(group) = &mut inputs.group {
                    group.hours_open_per_year = Some(value);
                }
            }
            _ => {}
        }
        parameter.set(inputs, 0, value);
    }

    fn bases(&mut self) {
        let chosen = |choice: Choice| self.draft.choices.get(&choice).copied();
        if let Some(base) =
            chosen(Choice::YearEndBonusBase).and_then(|at| YearEndBonusBase::ALL.get(at))
        {
            self.inputs.labour.year_end_bonus_base = *base;
        }
        if let Some(base) = chosen(Choice::SickLeaveBase).and_then(|at| SickLeaveBase::ALL.get(at))
        {
            self.inputs.hours.sick_leave_base = *base;
        }
        if let Some(base) =
            chosen(Choice::ObligationsBase).and_then(|at| ObligationsBase::ALL.get(at))
        {
            self.inputs.obligations.base = *base;
        }
        if let Some(base) = chosen(Choice::OverheadBase).and_then(|at| OverheadBase::ALL.get(at)) {
            self.inputs
                .overhead
                .get_or_insert(Overhead {
                    pct: Decimal::ZERO,
                    base: *base,
                })
                .base = *base;
        }
        if let Some(base) = chosen(Choice::MarginBase).and_then(|at| MarginBase::ALL.get(at)) {
            self.inputs
                .margin
                .get_or_insert(Margin {
                    pct: Decimal::ZERO,
                    base: *base,
                })
                .base = *base;
        }
        if let Some(includes) = &self.draft.hour_includes {
            self.inputs.hours.hour_includes.clone_from(includes);
        }
    }

    fn time(&mut self, choice: Choice, hours: Parameter, pct: Parameter, base: &CostInputs) {
        let as_pct = self.draft.choice(choice, base) == TimeForm::Pct as usize;
        let Some(value) = self.typed(if as_pct { pct } else { hours }) else {
            return;
        };
        let given = if as_pct {
            HoursOrPct::Pct(value)
        } else {
            HoursOrPct::Hours(value)
        };
        let place = &mut self.inputs.hours;
        match choice {
            Choice::Leave => place.leave = given,
            Choice::Training => place.training = given,
            Choice::Meetings => place.meetings = given,
            Choice::Indirect => place.indirect = given,
            _ => place.unplannable = given,
        }
    }

    fn travel(&mut self, base: &CostInputs) {
        let chosen = TravelKind::ALL
            .get(self.draft.choice(Choice::Travel, base))
            .copied()
            .unwrap_or_default();
        let theirs = &base.hours.travel;
        self.inputs.hours.travel = match chosen {
            TravelKind::PerDay => match self.typed(Parameter::TravelMinutesPerDay) {
                Some(minutes) => Travel::PerDay { minutes },
                None => return,
            },
            TravelKind::Pct => match self.typed(Parameter::TravelPct) {
                Some(pct) => Travel::Pct { pct },
                None => return,
            },
            TravelKind::PerVisit => {
                let minutes = self.typed(Parameter::TravelMinutesPerVisit);
                let visits = self.typed(Parameter::TravelVisitsPerDay);
                let (their_minutes, their_visits) = match theirs {
                    Travel::PerVisit {
                        minutes,
                        visits_per_day,
                    } => (Some(*minutes), Some(*visits_per_day)),
                    _ => (None, None),
                };
                match (minutes.or(their_minutes), visits.or(their_visits)) {
                    (Some(minutes), Some(visits_per_day)) => Travel::PerVisit {
                        minutes,
                        visits_per_day,
                    },
                    (None, None) => return,
                    (given, _) => {
                        // Half of it says nothing; the other half is asked for where it is missing.
                        let missing = if given.is_some() {
                            "hours.travel.visits_per_day"
                        } else {
                            "hours.travel.minutes"
                        };
                        if self
                            .objections
                            .iter()
                            .all(|objection| objection.field != missing)
                        {
                            self.object(missing, Objection::Refused(Fault::MissingField));
                        }
                        return;
                    }
                }
            }
        };
    }

    fn productivity(&mut self, base: &CostInputs) {
        if self.draft.choice(Choice::Productivity, base) == 0 {
            self.inputs.hours.productivity_pct = None;
        } else if let Some(value) = self.typed(Parameter::Productivity) {
            self.inputs.hours.productivity_pct = Some(value);
        }
    }

    fn kilometres(&mut self) {
        let km = self.typed(Parameter::KmPerWorkday);
        let rate = self.typed(Parameter::KmRate);
        let costs = &mut self.inputs.other_costs;
        let merged = (km.or(costs.km_per_workday), rate.or(costs.km_rate));
        match merged {
            (Some(_), Some(_)) | (None, None) => (costs.km_per_workday, costs.km_rate) = merged,
            (Some(_), None) => self.ask_for("other_costs.km_rate"),
            (None, Some(_)) => self.ask_for("other_costs.km_per_workday"),
        }
    }

    fn ask_for(&mut self, field: &str) {
        if self
            .objections
            .iter()
            .all(|objection| objection.field != field)
        {
            self.object(field, Objection::Refused(Fault::MissingField));
        }
    }

    fn annual_hours(&mut self) {
        if let Some(hours) = self.typed(Parameter::AnnualHours) {
            self.inputs.annual_hours = Some(hours);
        }
    }

    /// Costs per year need the hours they are spread over. Without those the field of the hours is objected to, and the
    /// proposal's costs count, so that what is saved can always be opened.
    fn spread(&mut self, base: &CostInputs) {
        if !self.inputs.obligations.per_year.is_zero() {
            let hours = self.inputs.annual_hours;
            if hours.is_none_or(|hours| hours.is_zero()) {
                self.inputs.obligations.per_year = base.obligations.per_year;
                self.inputs.annual_hours = base.annual_hours;
                match hours {
                    None => self.ask_for("annual_hours"),
                    Some(_) => self.object(
                        "annual_hours",
                        Objection::Refused(Fault::OutOfRange(Range::DIVISOR)),
                    ),
                }
            }
        }
        let Some(group) = &mut self.inputs.group else {
            return;
        };
        if !group.per_year.is_empty() && group.hours_open_per_year.is_none() {
            group.per_year = base
                .group
                .as_ref()
                .map(|group| group.per_year.clone())
                .unwrap_or_default();
            self.ask_for("group.hours_open_per_year");
        }
    }

    fn lists(&mut self) {
        let draft = self.draft;
        if let Some(mix) = &draft.mix {
            self.inputs.labour.mix = mix
                .iter()
                .enumerate()
                .map(|(row, entry)| self.mix_row(entry, row))
                .collect();
        }
        if let Some(contributions) = &draft.contributions {
            self.inputs.labour.contributions = contributions
                .iter()
                .enumerate()
                .map(|(row, entry)| self.contribution(entry, row))
                .collect();
        }
        for (list, entries) in draft.amounts.iter() {
            let amounts = entries
                .iter()
                .enumerate()
                .map(|(row, entry)| self.amount(*list, entry, row))
                .collect();
            if let Some(place) = list.of_mut(&mut self.inputs) {
                *place = amounts;
            }
        }
        if let Some(years) = &draft.years {
            self.inputs.indexation.years = years
                .iter()
                .enumerate()
                .map(|(row, entry)| self.year(entry, row))
                .collect();
        }
    }

    fn mix_row(&mut self, entry: &MixEntry, row: usize) -> MixRow {
        let wage = match entry.form {
            WageForm::Monthly => {
                let field = Parameter::MixMonthlySalary.path_in_row(row);
                Wage::MonthlySalary(self.required(
                    &entry.amount,
                    Parameter::MixMonthlySalary,
                    &field,
                ))
            }
            WageForm::Hourly => {
                let field = Parameter::MixHourlyWage.path_in_row(row);
                Wage::HourlyWage(self.required(&entry.amount, Parameter::MixHourlyWage, &field))
            }
            WageForm::Table => match entry.period {
                Some((from, to)) => Wage::SalaryRef(SalaryRef {
                    agreement: entry.agreement.clone(),
                    scale: entry.scale.clone(),
                    step: entry.step.clone(),
                    from,
                    to,
                }),
                None => {
                    self.object(
                        &format!("labour.mix[{row}].salary_ref"),
                        Objection::Refused(Fault::MissingField),
                    );
                    Wage::default()
                }
            },
        };
        let share_pct = self.required(
            &entry.share,
            Parameter::MixShare,
            &Parameter::MixShare.path_in_row(row),
        );
        MixRow {
            label: entry.label.trim().to_owned(),
            share_pct,
            wage,
        }
    }

    fn contribution(&mut self, entry: &ContributionEntry, row: usize) -> Contribution {
        let field = |parameter: Parameter| parameter.path_in_row(row);
        let rate = Parameter::ContributionRate;
        let cap = Parameter::ContributionCap;
        let franchise = Parameter::ContributionFranchise;
        Contribution {
            kind: entry.kind,
            rate_pct: self.required(&entry.rate, rate, &field(rate)),
            base: entry.base,
            annual_cap: self.number(&entry.cap, cap, &field(cap)),
            annual_franchise: self
                .number(&entry.franchise, franchise, &field(franchise))
                .unwrap_or_default(),
        }
    }

    fn amount(&mut self, list: AmountList, entry: &AmountEntry, row: usize) -> LabelledAmount {
        let parameter = list.parameter();
        let amount = self.required(&entry.amount, parameter, &parameter.path_in_row(row));
        LabelledAmount {
            label: entry.label.trim().to_owned(),
            amount,
        }
    }

    fn year(&mut self, entry: &YearEntry, row: usize) -> IndexYear {
        let text = entry.year.trim();
        let year = text
            .parse::<i64>()
            .ok()
            .filter(|year| (1900..3000).contains(year));
        if year.is_none() && !text.is_empty() {
            let field = format!("indexation.years[{row}].year");
            self.object(
                &field,
                Objection::Refused(Fault::WrongType(Expected::WholeNumber)),
            );
        }
        let (labour, material) = (Parameter::IndexLabour, Parameter::IndexMaterial);
        IndexYear {
            year,
            labour_pct: self.required(&entry.labour, labour, &labour.path_in_row(row)),
            material_pct: self.required(&entry.material, material, &material.path_in_row(row)),
        }
    }
}
