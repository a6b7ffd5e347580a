//! Which numbers a field takes: at, just inside and just outside every bound, and to the last digit.

use Kind::*;

use crate::ask::{ask, full, json, least, price, refusal, refuses, with};

#[derive(Clone, Copy)]
enum Kind {
    /// 0 to 10^12.
    Amount,
    /// Above 0 to 10^12.
    Divisor,
    /// 0 to 1000.
    Percent,
    /// Above 0 to 1000.
    PercentDivisor,
    /// 0 to below 100.
    Loss,
    /// 0 to 100.
    Part,
    /// −10^12 to 1000.
    Index,
}

impl Kind {
    /// Just inside or at its bounds.
    fn taken(self) -> &'static [&'static str] {
        match self {
            Amount => &[
                "0",
                "0.000000000001",
                "999999999999.999999999999",
                "1000000000000",
            ],
            Divisor => &[
                "0.000000000001",
                "999999999999.999999999999",
                "1000000000000",
            ],
            Percent => &["0", "0.000000000001", "999.999999999999", "1000"],
            PercentDivisor => &["0.000000000001", "1000"],
            Loss => &["0", "0.000000000001", "99.999999999999"],
            Part => &["0", "99.999999999999", "100"],
            Index => &["-1000000000000", "-100", "-0.000000000001", "0", "1000"],
        }
    }

    /// Just outside, in magnitude and in decimals.
    fn refused(self) -> &'static [&'static str] {
        match self {
            Amount => &[
                "-0.000000000001",
                "1000000000000.000000000001",
                "0.0000000000001",
            ],
            Divisor => &[
                "0",
                "-0.000000000001",
                "1000000000000.000000000001",
                "0.0000000000001",
            ],
            Percent => &["-0.000000000001", "1000.000000000001", "0.0000000000001"],
            PercentDivisor => &["0", "-1", "1000.000000000001"],
            Loss => &["-0.000000000001", "100", "101"],
            Part => &["-0.000000000001", "100.000000000001"],
            Index => &[
                "-1000000000000.000000000001",
                "1000.000000000001",
                "0.0000000000001",
            ],
        }
    }
}

/// `(path, kind)`, or with a whole object where the field belongs to another variant than that of the full request.
const FIELDS: &[(&str, Kind)] = &[
    ("annual_hours", Divisor),
    ("labour.mix[0].share_pct", Percent),
    ("labour.mix[0].monthly_salary", Amount),
    ("labour.mix[1].hourly_wage", Amount),
    ("labour.irregular_hours_pct", Percent),
    ("labour.holiday_allowance_pct", Percent),
    ("labour.year_end_bonus_pct", Percent),
    ("labour.other_wage_per_year", Amount),
    ("labour.other_wage_pct", Percent),
    ("labour.employee_pension.rate_pct", Percent),
    ("labour.employee_pension.annual_franchise", Amount),
    ("labour.contributions[0].rate_pct", Percent),
    ("labour.contributions[0].annual_cap", Amount),
    ("labour.contributions[0].annual_franchise", Amount),
    ("hours.gross_hours_per_year", Divisor),
    ("hours.hours_per_day", Divisor),
    ("hours.leave.hours", Amount),
    ("hours.leave.pct", Percent),
    ("hours.sick_leave_pct", Percent),
    ("hours.training.hours", Amount),
    ("hours.training.pct", Percent),
    ("hours.meetings.hours", Amount),
    ("hours.meetings.pct", Percent),
    ("hours.indirect.hours", Amount),
    ("hours.indirect.pct", Percent),
    ("hours.unplannable.hours", Amount),
    ("hours.unplannable.pct", Percent),
    ("hours.travel.minutes", Amount),
    ("hours.travel.visits_per_day", Amount),
    ("hours.travel.pct", Percent),
    ("hours.visits_without_travel_pct", Part),
    ("hours.no_show_pct", Loss),
    ("hours.productivity_pct", Percent),
    ("other_costs.per_fte_year[0].amount", Amount),
    ("other_costs.per_productive_hour[0].amount", Amount),
    ("other_costs.km_per_workday", Amount),
    ("other_costs.km_rate", Amount),
    ("group.clients", Divisor),
    ("group.staff", Divisor),
    ("group.occupancy_pct", PercentDivisor),
    ("group.per_client_hour[0].amount", Amount),
    ("group.per_client_unit[0].amount", Amount),
    ("group.per_year[0].amount", Amount),
    ("group.hours_open_per_year", Divisor),
    ("overhead.pct", Percent),
    ("obligations.per_hour", Amount),
    ("obligations.per_year", Amount),
    ("obligations.pct", Percent),
    ("margin.pct", Percent),
    ("indexation.labour_weight_pct", Percent),
    ("indexation.years[0].labour_pct", Index),
    ("indexation.years[0].material_pct", Index),
    ("unit.hours", Divisor),
];

/// The full request with `value` at `path`, in the variant that has such a field.
fn request(path: &str, value: &str) -> String {
    let body = match path {
        "hours.leave.pct" => with(full(), "hours.leave", "{}"),
        "hours.training.hours" => with(full(), "hours.training", "{}"),
        "hours.meetings.hours" => with(full(), "hours.meetings", "{}"),
        "hours.indirect.hours" => with(full(), "hours.indirect", "{}"),
        "hours.unplannable.hours" => with(full(), "hours.unplannable", "{}"),
        "hours.travel.visits_per_day" => with(full(), "hours.travel", r#"{"kind":"per_visit"}"#),
        "hours.travel.pct" => with(full(), "hours.travel", r#"{"kind":"pct"}"#),
        _ => full(),
    };
    with(body, path, value).to_string()
}

#[test]
fn every_number_is_taken_up_to_its_bounds() {
    for (path, kind) in FIELDS {
        for value in kind.taken() {
            // The numbers together may have no price; the number by itself is no reason to refuse.
            let (code, _) = refusal(&request(path, &format!("\"{value}\"")));
            let together = [
                "",
                "shares_not_100",
                "no_productive_hours",
                "shares_exceed_price",
                "overflow",
            ];
            assert!(
                together.contains(&code.as_str()),
                "{value} at {path}: {code}"
            );
        }
    }
}

#[test]
fn every_number_is_refused_beyond_its_bounds() {
    for (path, kind) in FIELDS {
        for value in kind.refused() {
            refuses(
                &request(path, &format!("\"{value}\"")),
                "out_of_range",
                path,
            );
        }
    }
}

#[test]
fn numbers_too_large_for_any_field_are_out_of_range_and_no_other_fault() {
    let digits = "9".repeat(400);
    for value in [
        "1e400",
        "1e-400",
        "-1e400",
        "1e99999999999999999999",
        "10000000000000000000000000000",
        digits.as_str(),
        "\"79228162514264337593543950336\"",
        "\"-99999999999999999999999999999999\"",
    ] {
        let body = request("labour.mix[1].hourly_wage", "7654321").replace("7654321", value);
        refuses(&body, "out_of_range", "labour.mix[1].hourly_wage");
    }
}

#[test]
fn whole_numbers_have_their_own_bounds() {
    for (path, taken, refused) in [
        (
            "rounding.decimals",
            &["0", "2", "12"][..],
            &["-1", "13", "1000000000000000000000"][..],
        ),
        (
            "indexation.years[0].year",
            &["0", "2026", "1000000000000"],
            &["-1", "1000000000001"],
        ),
    ] {
        for value in taken {
            price(&with(full(), path, value));
        }
        for value in refused {
            let body = with(full(), path, "7654321")
                .to_string()
                .replace("7654321", value);
            refuses(&body, "out_of_range", path);
        }
    }
}

#[test]
fn yearly_hours_of_zero_are_refused_only_where_they_divide() {
    let unused = with(full(), "obligations.per_year", "0");
    price(&with(unused, "annual_hours", "0"));
    price(&with(least(), "annual_hours", "0"));
    refuses(
        &with(full(), "annual_hours", "0").to_string(),
        "out_of_range",
        "annual_hours",
    );
}

/// All paid hours are productive and nothing is added, so that the price is the wage.
fn price_of_wage(number: &str) -> String {
    let body = least().to_string().replace(r#""20""#, number);
    let answer = ask(&body);
    answer["cost_price"]["cost_price"]
        .as_str()
        .unwrap_or_else(|| panic!("{answer}"))
        .to_owned()
}

#[test]
fn a_number_is_exactly_what_its_text_says_as_a_string_and_as_a_json_number() {
    for (text, exactly) in [
        ("8.33", "8.33"),
        ("0.1", "0.1"),
        // More digits than binary floating point holds.
        ("12345.123456789012", "12345.123456789012"),
        ("900719925474.0993", "900719925474.0993"),
        ("999999999999.999999999999", "999999999999.999999999999"),
        ("0.000000000001", "0.000000000001"),
        ("20.500", "20.5"),
        ("20.0", "20"),
    ] {
        assert_eq!(price_of_wage(text), exactly, "{text}");
        assert_eq!(price_of_wage(&format!("\"{text}\"")), exactly, "\"{text}\"");
    }
}

#[test]
fn a_json_number_may_have_an_exponent_and_a_string_may_not() {
    for (text, exactly) in [
        ("1.2e3", "1200"),
        ("12E-4", "0.0012"),
        ("1e12", "1000000000000"),
        ("2.5e+1", "25"),
        ("0e5", "0"),
    ] {
        assert_eq!(price_of_wage(text), exactly, "{text}");
        let body = least()
            .to_string()
            .replace(r#""20""#, &format!("\"{text}\""));
        refuses(&body, "wrong_type", "labour.mix[0].hourly_wage");
    }
}

#[test]
fn decimals_add_up_as_on_paper() {
    let costs = r#"{"per_productive_hour":[{"amount":0.1},{"amount":0.2}]}"#;
    let price = price(&with(least(), "other_costs", costs));
    assert_eq!(
        price["lines"][15],
        json(r#"{"id":"other.per_productive_hour","per_hour":"0.3"}"#)
    );
    assert_eq!(price["cost_price"], "20.3");
}

#[test]
fn a_tariff_is_rounded_half_away_from_zero_to_the_asked_decimals() {
    for (wage, decimals, tariff) in [
        ("20.005", 2, "20.01"),
        ("20.0049999", 2, "20"),
        ("20.015", 2, "20.02"),
        ("20.025", 2, "20.03"),
        ("0.5", 0, "1"),
        ("2.5", 0, "3"),
        ("20.123456789012", 12, "20.123456789012"),
        ("20.1234565", 6, "20.123457"),
    ] {
        let body = with(
            least(),
            "rounding",
            &format!(r#"{{"decimals":{decimals}}}"#),
        );
        let body = with(body, "labour.mix[0].hourly_wage", &format!("\"{wage}\""));
        assert_eq!(price(&body)["tariff"], tariff, "{wage}");
        // Indexation of −200 % turns the sign, and away from zero is the other way.
        let years = r#"{"years":[{"labour_pct":-200,"material_pct":-200}]}"#;
        let turned = price(&with(body, "indexation", years))["tariff"].clone();
        assert_eq!(turned, format!("-{tariff}"), "-{wage}");
    }
}
