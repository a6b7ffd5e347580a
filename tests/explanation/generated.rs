//! Inputs of every form, with numbers as people enter them.

use proptest::prelude::*;
use rust_decimal::Decimal;
use tariefproef::model::cost_inputs::{
    Contribution, CostInputs, EmployeePension, Group, Hours, HoursOrPct, IndexYear, Indexation,
    LabelledAmount, Labour, Margin, MixRow, Obligations, OtherCosts, Overhead, Rounding, Travel,
    Unit, Wage,
};
use tariefproef::model::words::{
    ContributionBase, ContributionKind, Included, MarginBase, ObligationsBase, OverheadBase,
    SickLeaveBase, UnitKind, YearEndBonusBase,
};

/// A number from 0 with two decimals.
fn up_to(whole: i64) -> impl Strategy<Value = Decimal> + Clone {
    prop_oneof![1 => Just(Decimal::ZERO), 4 => (0..=whole * 100).prop_map(|cents| Decimal::new(cents, 2))]
}

fn some<T: Clone + std::fmt::Debug>(words: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(words)
}

fn amounts(whole: i64) -> impl Strategy<Value = Vec<LabelledAmount>> {
    prop::collection::vec(
        up_to(whole).prop_map(|amount| LabelledAmount {
            label: String::new(),
            amount,
        }),
        0..4,
    )
}

fn time(hours: i64, pct: i64) -> impl Strategy<Value = HoursOrPct> {
    prop_oneof![
        up_to(hours).prop_map(HoursOrPct::Hours),
        up_to(pct).prop_map(HoursOrPct::Pct)
    ]
}

prop_compose! {
    fn labour()(
        cut in prop::sample::select(vec![vec![100], vec![60, 40], vec![10, 30, 60], vec![100, 0]]),
        wages in prop::collection::vec((any::<bool>(), 15_00..60_00_i64), 3),
        (irregular, holiday, year_end, other_year, other_pct) in (up_to(20), up_to(9), up_to(9), up_to(2000), up_to(5)),
        base in some(YearEndBonusBase::ALL),
        pension in prop::option::of((up_to(15), up_to(40_000))),
        contributions in prop::collection::vec(
            (some(ContributionKind::ALL), up_to(25), some(ContributionBase::ALL), prop::option::of(up_to(90_000)), up_to(60_000)),
            0..5,
        ),
    ) -> Labour {
        let wage = |(hourly, cents): (bool, i64)| if hourly {
            Wage::HourlyWage(Decimal::new(cents, 2))
        } else {
            Wage::MonthlySalary(Decimal::new(cents, 0))
        };
        Labour {
            mix: cut.into_iter().zip(wages).map(|(share, of)| {
                MixRow { label: String::new(), share_pct: Decimal::from(share), wage: wage(of) }
            }).collect(),
            irregular_hours_pct: irregular,
            holiday_allowance_pct: holiday,
            year_end_bonus_pct: year_end,
            year_end_bonus_base: base,
            other_wage_per_year: other_year,
            other_wage_pct: other_pct,
            employee_pension: pension.map(|(rate_pct, annual_franchise)| EmployeePension { rate_pct, annual_franchise }),
            contributions: contributions.into_iter().map(|(kind, rate_pct, base, annual_cap, annual_franchise)| {
                Contribution { kind, rate_pct, base, annual_cap, annual_franchise }
            }).collect(),
        }
    }
}

prop_compose! {
    fn hours()(
        (gross, day) in (1500..2000_i64, 600..900_i64),
        (leave, training, sick) in (time(300, 15), time(60, 4), up_to(12)),
        sick_leave_base in some(SickLeaveBase::ALL),
        (meetings, indirect, unplannable) in (time(80, 5), time(150, 10), time(50, 3)),
        travel in prop_oneof![
            up_to(40).prop_map(|minutes| Travel::PerDay { minutes }),
            (up_to(10), up_to(5)).prop_map(|(minutes, visits_per_day)| Travel::PerVisit { minutes, visits_per_day }),
            up_to(10).prop_map(|pct| Travel::Pct { pct }),
        ],
        (without_travel, no_show) in (up_to(100), up_to(20)),
        includes in prop::sample::subsequence(Included::ALL, 0..=3),
        productivity_pct in prop::option::weighted(0.2, (3000..7000_i64).prop_map(|pct| Decimal::new(pct, 2))),
    ) -> Hours {
        Hours {
            gross_hours_per_year: Decimal::from(gross),
            hours_per_day: Decimal::new(day, 2),
            leave, training, meetings, indirect, unplannable, travel, sick_leave_base, productivity_pct,
            sick_leave_pct: sick,
            visits_without_travel_pct: without_travel,
            no_show_pct: no_show,
            hour_includes: includes,
        }
    }
}

prop_compose! {
    fn group()(
        (clients, staff, occupied) in (1..12_i64, 25..300_i64, 4000..10_000_i64),
        (per_client_hour, per_client_unit, per_year) in (amounts(5), amounts(9), amounts(40_000)),
    ) -> Group {
        Group {
            clients: Decimal::from(clients),
            staff: Decimal::new(staff, 2),
            occupancy_pct: Decimal::new(occupied, 2),
            hours_open_per_year: (!per_year.is_empty()).then_some(Decimal::from(2000)),
            per_client_hour, per_client_unit, per_year,
        }
    }
}

prop_compose! {
    /// Inputs of a cost price; not every one has a price.
    pub fn cost_inputs()(
        (labour, hours) in (labour(), hours()),
        (per_fte_year, per_productive_hour, km) in (amounts(3000), amounts(3), prop::option::of((up_to(50), up_to(1)))),
        group in prop::option::of(group()),
        overhead in prop::option::of((up_to(30), some(OverheadBase::ALL))),
        duties in (up_to(2), up_to(9000), up_to(6), some(ObligationsBase::ALL)),
        margin in prop::option::of((up_to(8), some(MarginBase::ALL))),
        (weight, years) in (up_to(100), prop::collection::vec((-200..800_i64, -200..800_i64), 0..4)),
        (kind, unit_hours, decimals) in (some(UnitKind::ALL), 1..200_i64, 0..=12_u8),
    ) -> CostInputs {
        let own = matches!(kind, UnitKind::Hour | UnitKind::Minute);
        CostInputs {
            annual_hours: Some(Decimal::from(9000)),
            labour, hours, group,
            other_costs: OtherCosts {
                per_fte_year, per_productive_hour,
                km_per_workday: km.map(|(km, _)| km),
                km_rate: km.map(|(_, rate)| rate),
            },
            overhead: overhead.map(|(pct, base)| Overhead { pct, base }),
            obligations: Obligations { per_hour: duties.0, per_year: duties.1, pct: duties.2, base: duties.3 },
            margin: margin.map(|(pct, base)| Margin { pct, base }),
            indexation: Indexation {
                labour_weight_pct: weight,
                years: years.into_iter().map(|(labour, material)| IndexYear {
                    year: None, labour_pct: Decimal::new(labour, 2), material_pct: Decimal::new(material, 2),
                }).collect(),
            },
            unit: Unit { kind, hours: (!own).then(|| Decimal::from(unit_hours)) },
            rounding: Rounding { decimals },
        }
    }
}
