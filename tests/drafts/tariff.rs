//! What a proposal would pay for an hour.

use rust_decimal::Decimal;
use serde_json::json;
use tariefproef::app::work::{Outcome, ProposedTariff};
use tariefproef::model::cost_inputs::Unit;
use tariefproef::model::proposal::{Product, Tariff};
use tariefproef::model::words::UnitKind;

use crate::inputs::{read, with};
use crate::{dec, theirs};

fn published(amount: &str, kind: UnitKind, hours: Option<&str>) -> Tariff {
    Tariff {
        amount: dec(amount),
        unit: Unit {
            kind,
            hours: hours.map(dec),
        },
        ..Tariff::default()
    }
}

fn tariff(cost: &serde_json::Value, tariffs: Vec<Tariff>) -> ProposedTariff {
    let product = Product {
        cost: read(cost),
        tariffs,
        ..Product::default()
    };
    let outcome = Outcome::of(&product.cost).unwrap();
    ProposedTariff::of(&product, &outcome).unwrap()
}

/// The decimals that a division is certain of.
fn certain(value: Decimal) -> Decimal {
    value.round_dp(18)
}

#[test]
fn a_published_tariff_per_hour_is_its_amount_over_the_hours_of_its_unit() {
    for (amount, kind, hours, per_hour) in [
        ("66.00", UnitKind::Hour, None, "66"),
        // A minute is exactly 1/60 hour: 0.93 × 60.
        ("0.93", UnitKind::Minute, None, "55.8"),
        ("1.0123", UnitKind::Minute, None, "60.738"),
        ("46.15", UnitKind::DayPart, Some("4"), "11.5375"),
        ("100", UnitKind::Week, Some("2.5"), "40"),
        ("1200", UnitKind::Year, Some("24"), "50"),
        ("0", UnitKind::Hour, None, "0"),
    ] {
        let found = tariff(&theirs(), vec![published(amount, kind, hours)]);
        assert_eq!(certain(found.per_hour), dec(per_hour), "{amount} {kind:?}");
        assert_eq!(found.per_unit, dec(amount));
        assert_eq!(found.published, Some(published(amount, kind, hours)));
    }
    // A third that does not end: unrounded.
    let thirds = tariff(
        &theirs(),
        vec![published("100", UnitKind::DayPart, Some("3"))],
    );
    assert!((thirds.per_hour * dec("3") - dec("100")).abs() < dec("0.00000000000000000001"));
}

#[test]
fn the_first_of_several_tariffs_is_compared_with() {
    let hour = published("55.80", UnitKind::Hour, None);
    let minute = published("0.95", UnitKind::Minute, None);
    let found = tariff(&theirs(), vec![hour.clone(), minute.clone()]);
    assert_eq!(
        (found.published, certain(found.per_hour)),
        (Some(hour.clone()), dec("55.8"))
    );
    let found = tariff(&theirs(), vec![minute.clone(), hour]);
    assert_eq!(
        (found.published, certain(found.per_hour)),
        (Some(minute), dec("57"))
    );
}

#[test]
fn without_a_published_tariff_it_is_what_the_parameters_come_to() {
    // 100 % of a wage of 30 over 1000 hours of 1000: 30.00 per hour, 120.00 per day part of four.
    let plain = json!({
        "labour": {"mix": [{"share_pct": "100", "hourly_wage": "30"}]},
        "hours": {"gross_hours_per_year": "1000"}
    });
    let found = tariff(&plain, vec![]);
    assert_eq!(
        (found.published, found.per_unit, found.per_hour),
        (None, dec("30"), dec("30"))
    );
    let day_part = with(plain, "unit", json!({"kind": "day_part", "hours": "4"}));
    let found = tariff(&day_part, vec![]);
    assert_eq!((found.per_unit, found.per_hour), (dec("120"), dec("30")));
    // Rounded as it would be paid: 121.34 euro per four hours is 30.335 per hour, not 30.333.
    let odd = with(day_part, "labour.mix.0.hourly_wage", json!("30.3338"));
    let found = tariff(&odd, vec![]);
    assert_eq!(
        (found.per_unit, found.per_hour),
        (dec("121.34"), dec("30.335"))
    );
}
