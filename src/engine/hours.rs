//! From paid to productive hours (*van bruto naar productieve uren*).

use rust_decimal::Decimal;

use super::arithmetic::Number;
use super::error::EngineError;
use crate::model::cost_inputs::{Hours, HoursOrPct, Travel};
use crate::model::cost_price::HoursResult;
use crate::model::words::{Included, SickLeaveBase};

/// Hours of one FTE a year (*bruto, netto en productieve uren*).
///
/// `net = gross − leave − sick leave − training`; `workdays = net / hours per day`;
/// `available = net − meetings − indirect − unplannable − travel`; `no-show = no-show% × available`;
/// `face to face = available − no-show`; `productive = face to face + what an hour includes`.
/// With productivity given: `productive = face to face = available = gross × productivity`, the parts are 0 and
/// `unspecified = net − productive`.
///
/// All in hours per FTE-year, workdays in days per FTE-year.
///
/// # Errors
/// [`EngineError::NoProductiveHours`] when `net` or `face to face` is not above 0, and
/// [`EngineError::NoProductiveHoursOverride`] instead when productivity is given, also when it exceeds `net`;
/// [`EngineError::Overflow`].
///
/// # Source
/// Uitvoeringsbesluit Wmo 2015, art. 5.4, para 3(c) and (d).
pub fn hours<N: Number>(hours: &Hours) -> Result<HoursResult<N>, EngineError> {
    let gross = N::of(hours.gross_hours_per_year);
    let leave = time(&hours.leave, gross);
    let sick_base = match hours.sick_leave_base {
        SickLeaveBase::AfterLeave => gross - leave,
        SickLeaveBase::Gross => gross,
    };
    let sick_leave = N::fraction(hours.sick_leave_pct) * sick_base;
    let training = time(&hours.training, gross);
    let net = gross - leave - sick_leave - training;
    let workdays = net / N::of(hours.hours_per_day);
    let zero = N::zero();
    let mut result = HoursResult {
        gross,
        leave,
        sick_leave,
        training,
        net,
        workdays,
        meetings: zero,
        indirect: zero,
        unplannable: zero,
        travel: zero,
        available: zero,
        no_show: zero,
        face_to_face: zero,
        unspecified: zero,
        productive: zero,
    };
    match hours.productivity_pct {
        Some(productivity) => as_a_whole(&mut result, productivity),
        None => by_parts(&mut result, hours),
    }
    if !result.productive.fits() || !net.fits() {
        return Err(EngineError::Overflow);
    }
    let none_left = net <= zero || result.face_to_face <= zero;
    match hours.productivity_pct {
        Some(_) if none_left || result.productive > net => {
            Err(EngineError::NoProductiveHoursOverride)
        }
        None if none_left => Err(EngineError::NoProductiveHours),
        _ => Ok(result),
    }
}

fn as_a_whole<N: Number>(result: &mut HoursResult<N>, productivity_pct: Decimal) {
    result.productive = result.gross * N::fraction(productivity_pct);
    result.face_to_face = result.productive;
    result.available = result.productive;
    result.unspecified = result.net - result.productive;
}

fn by_parts<N: Number>(result: &mut HoursResult<N>, hours: &Hours) {
    result.meetings = time(&hours.meetings, result.net);
    result.indirect = time(&hours.indirect, result.net);
    result.unplannable = time(&hours.unplannable, result.net);
    result.travel = with_travel::<N>(hours) * travel(&hours.travel, result.net, result.workdays);
    result.available =
        result.net - result.meetings - result.indirect - result.unplannable - result.travel;
    result.no_show = N::fraction(hours.no_show_pct) * result.available;
    result.face_to_face = result.available - result.no_show;
    result.productive = result.face_to_face;
    for included in Included::ALL
        .iter()
        .filter(|included| hours.hour_includes.contains(included))
    {
        result.productive = result.productive
            + match included {
                Included::Indirect => result.indirect,
                Included::Meetings => result.meetings,
                Included::Travel => result.travel,
            };
    }
}

/// Share of visits that need travel, as a fraction: `1 − visits without travel%`.
pub fn with_travel<N: Number>(hours: &Hours) -> N {
    N::one() - N::fraction(hours.visits_without_travel_pct)
}

fn time<N: Number>(given: &HoursOrPct, of: N) -> N {
    match given {
        HoursOrPct::Hours(hours) => N::of(*hours),
        HoursOrPct::Pct(pct) => N::fraction(*pct) * of,
    }
}

fn travel<N: Number>(travel: &Travel, net: N, workdays: N) -> N {
    match travel {
        Travel::PerDay { minutes } => workdays * N::of(*minutes) / N::whole(60),
        Travel::PerVisit {
            minutes,
            visits_per_day,
        } => workdays * N::of(*visits_per_day) * N::of(*minutes) / N::whole(60),
        Travel::Pct { pct } => N::fraction(*pct) * net,
    }
}
