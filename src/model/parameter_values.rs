//! The value of a parameter in a cost price's inputs (*waarde van een parameter*): read and replaced by one table.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::cost_inputs::{CostInputs, HoursOrPct, Travel, Wage};
use super::parameters::Parameter;

/// The place of a parameter, as `Option<&Decimal>`, or with `mut` as `Option<&mut Decimal>`.
macro_rules! place {
    ($inputs:ident, $parameter:expr, $row:ident $(, $m:tt)?) => {{
        macro_rules! at {
            ($list:expr, $member:ident . $field:ident) => {
                $list.into_iter().nth($row).map(|$member| &$($m)? $member.$field)
            };
            ($list:expr, $member:ident . $field:ident => $form:pat => $value:ident) => {
                match $list.into_iter().nth($row).map(|$member| &$($m)? $member.$field) {
                    Some($form) => Some($value),
                    _ => None,
                }
            };
            ($group:expr, $member:ident . $list:ident []) => {
                $group.and_then(|$member| at!((&$($m)? $member.$list), one.amount))
            };
        }
        macro_rules! form {
            ($place:expr, $form:pat => $value:ident) => {
                if let $form = &$($m)? $place { Some($value) } else { None }
            };
        }
        let labour = &$($m)? $inputs.labour;
        let hours = &$($m)? $inputs.hours;
        let costs = &$($m)? $inputs.other_costs;
        // A place that may be absent, seen as a list of at most one.
        let group = (&$($m)? $inputs.group).into_iter().next();
        match $parameter {
            Parameter::AnnualHours => (&$($m)? $inputs.annual_hours).into_iter().next(),
            Parameter::MixShare => at!((&$($m)? labour.mix), one.share_pct),
            Parameter::MixMonthlySalary => at!((&$($m)? labour.mix), one.wage => Wage::MonthlySalary(value) => value),
            Parameter::MixHourlyWage => at!((&$($m)? labour.mix), one.wage => Wage::HourlyWage(value) => value),
            Parameter::IrregularHours => Some(&$($m)? labour.irregular_hours_pct),
            Parameter::HolidayAllowance => Some(&$($m)? labour.holiday_allowance_pct),
            Parameter::YearEndBonus => Some(&$($m)? labour.year_end_bonus_pct),
            Parameter::OtherWagePerYear => Some(&$($m)? labour.other_wage_per_year),
            Parameter::OtherWagePct => Some(&$($m)? labour.other_wage_pct),
            Parameter::EmployeePensionRate => at!((&$($m)? labour.employee_pension), one.rate_pct),
            Parameter::EmployeePensionFranchise => at!((&$($m)? labour.employee_pension), one.annual_franchise),
            Parameter::ContributionRate => at!((&$($m)? labour.contributions), one.rate_pct),
            Parameter::ContributionCap => at!((&$($m)? labour.contributions), one.annual_cap => Some(value) => value),
            Parameter::ContributionFranchise => at!((&$($m)? labour.contributions), one.annual_franchise),
            Parameter::GrossHours => Some(&$($m)? hours.gross_hours_per_year),
            Parameter::HoursPerDay => Some(&$($m)? hours.hours_per_day),
            Parameter::LeaveHours => form!(hours.leave, HoursOrPct::Hours(value) => value),
            Parameter::LeavePct => form!(hours.leave, HoursOrPct::Pct(value) => value),
            Parameter::SickLeave => Some(&$($m)? hours.sick_leave_pct),
            Parameter::TrainingHours => form!(hours.training, HoursOrPct::Hours(value) => value),
            Parameter::TrainingPct => form!(hours.training, HoursOrPct::Pct(value) => value),
            Parameter::MeetingsHours => form!(hours.meetings, HoursOrPct::Hours(value) => value),
            Parameter::MeetingsPct => form!(hours.meetings, HoursOrPct::Pct(value) => value),
            Parameter::IndirectHours => form!(hours.indirect, HoursOrPct::Hours(value) => value),
            Parameter::IndirectPct => form!(hours.indirect, HoursOrPct::Pct(value) => value),
            Parameter::UnplannableHours => form!(hours.unplannable, HoursOrPct::Hours(value) => value),
            Parameter::UnplannablePct => form!(hours.unplannable, HoursOrPct::Pct(value) => value),
            Parameter::TravelMinutesPerDay => form!(hours.travel, Travel::PerDay { minutes } => minutes),
            Parameter::TravelMinutesPerVisit => form!(hours.travel, Travel::PerVisit { minutes, .. } => minutes),
            Parameter::TravelVisitsPerDay => {
                form!(hours.travel, Travel::PerVisit { visits_per_day, .. } => visits_per_day)
            }
            Parameter::TravelPct => form!(hours.travel, Travel::Pct { pct } => pct),
            Parameter::VisitsWithoutTravel => Some(&$($m)? hours.visits_without_travel_pct),
            Parameter::NoShow => Some(&$($m)? hours.no_show_pct),
            Parameter::Productivity => (&$($m)? hours.productivity_pct).into_iter().next(),
            Parameter::CostPerFteYear => at!((&$($m)? costs.per_fte_year), one.amount),
            Parameter::CostPerProductiveHour => at!((&$($m)? costs.per_productive_hour), one.amount),
            Parameter::KmPerWorkday => (&$($m)? costs.km_per_workday).into_iter().next(),
            Parameter::KmRate => (&$($m)? costs.km_rate).into_iter().next(),
            Parameter::GroupClients => group.map(|group| &$($m)? group.clients),
            Parameter::GroupStaff => group.map(|group| &$($m)? group.staff),
            Parameter::GroupOccupancy => group.map(|group| &$($m)? group.occupancy_pct),
            Parameter::GroupPerClientHour => at!(group, group.per_client_hour[]),
            Parameter::GroupPerClientUnit => at!(group, group.per_client_unit[]),
            Parameter::GroupPerYear => at!(group, group.per_year[]),
            Parameter::GroupHoursOpen => {
                group.and_then(|group| (&$($m)? group.hours_open_per_year).into_iter().next())
            }
            Parameter::Overhead => at!((&$($m)? $inputs.overhead), one.pct),
            Parameter::ObligationsPerHour => Some(&$($m)? $inputs.obligations.per_hour),
            Parameter::ObligationsPerYear => Some(&$($m)? $inputs.obligations.per_year),
            Parameter::ObligationsPct => Some(&$($m)? $inputs.obligations.pct),
            Parameter::Margin => at!((&$($m)? $inputs.margin), one.pct),
            Parameter::LabourWeight => Some(&$($m)? $inputs.indexation.labour_weight_pct),
            Parameter::IndexLabour => at!((&$($m)? $inputs.indexation.years), one.labour_pct),
            Parameter::IndexMaterial => at!((&$($m)? $inputs.indexation.years), one.material_pct),
            Parameter::UnitHours => (&$($m)? $inputs.unit.hours).into_iter().next(),
            // Kept as a small whole number; `get` and `set` see to it.
            Parameter::TariffDecimals => None,
        }
    }};
}

impl Parameter {
    /// Whether there is one of it a row of a list, as of a mix share (*per rij*).
    #[must_use]
    pub fn in_list(self) -> bool {
        self.describe().path.contains("[]")
    }

    /// How many rows its list has (*aantal rijen*); 1 when it stands in no list, whether it is given or not.
    #[must_use]
    pub fn rows(self, inputs: &CostInputs) -> usize {
        let group = inputs.group.as_ref();
        match self.describe().path.split_once("[]").map(|(list, _)| list) {
            None => 1,
            Some("labour.mix") => inputs.labour.mix.len(),
            Some("labour.contributions") => inputs.labour.contributions.len(),
            Some("other_costs.per_fte_year") => inputs.other_costs.per_fte_year.len(),
            Some("other_costs.per_productive_hour") => inputs.other_costs.per_productive_hour.len(),
            Some("group.per_client_hour") => group.map_or(0, |group| group.per_client_hour.len()),
            Some("group.per_client_unit") => group.map_or(0, |group| group.per_client_unit.len()),
            Some("group.per_year") => group.map_or(0, |group| group.per_year.len()),
            Some(_) => inputs.indexation.years.len(),
        }
    }

    /// Its value as entered (*ingevulde waarde*).
    ///
    /// `row` is 0 outside lists. `None` when there is no such row, when an optional value is not given, and when the
    /// inputs say it in another form: leave has no percentage while it is given in hours.
    ///
    /// ```
    /// use tariefproef::model::{cost_inputs::CostInputs, parameters::Parameter};
    /// let inputs = CostInputs::default();
    /// assert_eq!(Parameter::HoursPerDay.get(&inputs, 0), Some("7.2".parse().unwrap()));
    /// assert_eq!(Parameter::LeavePct.get(&inputs, 0), None); // leave is in hours
    /// assert_eq!(Parameter::MixShare.get(&inputs, 0), None); // the mix has no rows
    /// ```
    #[must_use]
    pub fn get(self, inputs: &CostInputs, row: usize) -> Option<Decimal> {
        if row >= self.rows(inputs) {
            return None;
        }
        if self == Self::TariffDecimals {
            return Some(Decimal::from(inputs.rounding.decimals));
        }
        place!(inputs, self, row).copied()
    }

    /// Replaces its value (*waarde vervangen*), and says whether it did.
    ///
    /// `false`, and nothing changed, where [`get`](Self::get) has no value and where the value is outside the
    /// parameter's range: a form is not changed by setting a number of another.
    pub fn set(self, inputs: &mut CostInputs, row: usize, value: Decimal) -> bool {
        if row >= self.rows(inputs) || !self.range().holds(value) {
            return false;
        }
        if self == Self::TariffDecimals {
            let Some(decimals) = value.to_u8().filter(|_| value.is_integer()) else {
                return false;
            };
            inputs.rounding.decimals = decimals;
            return true;
        }
        match place!(inputs, self, row, mut) {
            Some(place) => {
                *place = value;
                true
            }
            None => false,
        }
    }
}
