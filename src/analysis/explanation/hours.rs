//! The columns of hours (*uren*), as `engine::hours` calculates them.

use super::case::Case;
use super::figure::HoursKind;
use super::formula::{Column, Part};
use crate::model::cost_inputs::{HoursOrPct, Travel};
use crate::model::parameters::Parameter;
use crate::model::words::{Included, SickLeaveBase};

impl HoursKind {
    /// Whether the parts of productive time make it: not when productivity is given as a whole.
    pub(super) fn is_below_net(self) -> bool {
        self > Self::Workdays
    }
}

impl Case<'_> {
    pub(super) fn hours_column(&self, kind: HoursKind) -> Option<Column> {
        use HoursKind as H;
        let hours = &self.inputs.hours;
        if hours.productivity_pct.is_some() && kind.is_below_net() {
            return Some(match kind {
                H::Productive => Column::of(H::Gross).percent(Parameter::Productivity),
                H::Available => Column::of(H::Productive),
                H::FaceToFace => Column::of(H::Available),
                H::Unspecified => Column::of(H::Net).minus(H::Productive),
                _ => Column::of(0),
            });
        }
        Some(match kind {
            H::Gross => Column::of(Parameter::GrossHours),
            H::Leave => time(
                &hours.leave,
                Parameter::LeaveHours,
                Parameter::LeavePct,
                H::Gross,
            ),
            H::SickLeave => match hours.sick_leave_base {
                SickLeaveBase::AfterLeave => Column::of(H::Gross).minus(H::Leave),
                SickLeaveBase::Gross => Column::of(H::Gross),
            }
            .percent(Parameter::SickLeave),
            H::Training => time(
                &hours.training,
                Parameter::TrainingHours,
                Parameter::TrainingPct,
                H::Gross,
            ),
            H::Net => Column::of(H::Gross)
                .minus(H::Leave)
                .minus(H::SickLeave)
                .minus(H::Training),
            H::Workdays => Column::of(H::Net).over(Parameter::HoursPerDay),
            H::Meetings => time(
                &hours.meetings,
                Parameter::MeetingsHours,
                Parameter::MeetingsPct,
                H::Net,
            ),
            H::Indirect => time(
                &hours.indirect,
                Parameter::IndirectHours,
                Parameter::IndirectPct,
                H::Net,
            ),
            H::Unplannable => time(
                &hours.unplannable,
                Parameter::UnplannableHours,
                Parameter::UnplannablePct,
                H::Net,
            ),
            H::Travel => self.with_travel(match hours.travel {
                Travel::PerDay { .. } => Column::of(H::Workdays)
                    .times(Parameter::TravelMinutesPerDay)
                    .over(60),
                Travel::PerVisit { .. } => Column::of(H::Workdays)
                    .times(Parameter::TravelVisitsPerDay)
                    .times(Parameter::TravelMinutesPerVisit)
                    .over(60),
                Travel::Pct { .. } => Column::of(H::Net).percent(Parameter::TravelPct),
            }),
            H::Available => Column::of(H::Net)
                .minus(H::Meetings)
                .minus(H::Indirect)
                .minus(H::Unplannable)
                .minus(H::Travel),
            H::NoShow => Column::of(H::Available).percent(Parameter::NoShow),
            H::FaceToFace => Column::of(H::Available).minus(H::NoShow),
            H::Unspecified => Column::of(0),
            H::Productive => Included::ALL
                .iter()
                .filter(|included| hours.hour_includes.contains(included))
                .fold(Column::of(H::FaceToFace), |column, included| {
                    column.plus(match included {
                        Included::Indirect => H::Indirect,
                        Included::Meetings => H::Meetings,
                        Included::Travel => H::Travel,
                    })
                }),
        })
    }

    /// For the share of visits that need travel, where that is not all of them.
    pub(super) fn with_travel(&self, column: Column) -> Column {
        match self.inputs.hours.visits_without_travel_pct.is_zero() {
            true => column,
            false => column.percent(Part::VisitsWithTravel),
        }
    }
}

fn time(given: &HoursOrPct, hours: Parameter, pct: Parameter, of: HoursKind) -> Column {
    match given {
        HoursOrPct::Hours(_) => Column::of(hours),
        HoursOrPct::Pct(_) => Column::of(of).percent(pct),
    }
}
