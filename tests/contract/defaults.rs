//! What a field means when it is left out.

use serde_json::Value;

use crate::ask::{full, price, with};

/// What is left out has no say in the answer beside its default; the id of an absent list's lines stays.
fn price_with(path: &str, value: &str) -> Value {
    price(&with(base(path), path, value))
}

/// The request with every field, so that each default can be seen in the price.
fn base(path: &str) -> Value {
    match path {
        // Must be there when there are duties per year.
        "annual_hours" => with(full(), "obligations.per_year", "0"),
        // Each of these is one of two forms.
        "hours.travel.visits_per_day" => with(
            full(),
            "hours.travel",
            r#"{"kind":"per_visit","minutes":"5","visits_per_day":"4"}"#,
        ),
        "hours.travel.pct" => with(full(), "hours.travel", r#"{"kind":"pct","pct":"4"}"#),
        // Lists whose absence says the same as another field's.
        "group.per_year" => with(full(), "group.hours_open_per_year", "\"2000\""),
        "unit.kind" => with(full(), "unit", r#"{"kind":"hour"}"#),
        _ => full(),
    }
}

#[test]
fn what_is_left_out_has_its_default_and_the_default_matters() {
    for (path, default, other) in [
        ("labour.irregular_hours_pct", "0", "1"),
        ("labour.holiday_allowance_pct", "0", "1"),
        ("labour.year_end_bonus_pct", "0", "1"),
        (
            "labour.year_end_bonus_base",
            "\"salary\"",
            "\"salary_and_irregular\"",
        ),
        ("labour.other_wage_per_year", "0", "1"),
        ("labour.other_wage_pct", "0", "1"),
        ("labour.employee_pension.rate_pct", "0", "1"),
        ("labour.employee_pension.annual_franchise", "0", "1"),
        (
            "labour.employee_pension",
            r#"{"rate_pct":0}"#,
            r#"{"rate_pct":1}"#,
        ),
        ("labour.contributions[0].rate_pct", "0", "1"),
        (
            "labour.contributions[0].base",
            "\"wage\"",
            "\"wage_less_pension\"",
        ),
        (
            "labour.contributions[0].annual_cap",
            "1000000000000",
            "2000",
        ),
        ("labour.contributions[0].annual_franchise", "0", "1"),
        (
            "labour.contributions",
            "[]",
            r#"[{"kind":"awf","rate_pct":1}]"#,
        ),
        ("hours.hours_per_day", "7.2", "8"),
        ("hours.leave", r#"{"hours":0}"#, r#"{"pct":1}"#),
        ("hours.sick_leave_pct", "0", "1"),
        ("hours.sick_leave_base", "\"after_leave\"", "\"gross\""),
        ("hours.training", r#"{"pct":0}"#, r#"{"hours":1}"#),
        ("hours.meetings", r#"{"hours":0}"#, r#"{"pct":1}"#),
        ("hours.indirect", r#"{"pct":0}"#, r#"{"hours":1}"#),
        ("hours.unplannable", r#"{"hours":0}"#, r#"{"pct":1}"#),
        (
            "hours.travel",
            r#"{"kind":"per_day","minutes":0}"#,
            r#"{"kind":"pct","pct":1}"#,
        ),
        ("hours.travel.minutes", "0", "1"),
        ("hours.travel.visits_per_day", "0", "1"),
        ("hours.travel.pct", "0", "1"),
        ("hours.visits_without_travel_pct", "0", "1"),
        ("hours.no_show_pct", "0", "1"),
        ("hours.hour_includes", "[]", "[\"travel\"]"),
        ("other_costs", "{}", r#"{"km_per_workday":1,"km_rate":1}"#),
        ("other_costs.per_fte_year", "[]", r#"[{"amount":1}]"#),
        ("other_costs.per_fte_year[0].amount", "0", "1"),
        ("other_costs.per_productive_hour", "[]", r#"[{"amount":1}]"#),
        ("other_costs.per_productive_hour[0].amount", "0", "1"),
        ("group.occupancy_pct", "100", "99"),
        ("group.per_client_hour", "[]", r#"[{"amount":2}]"#),
        ("group.per_client_unit", "[]", r#"[{"amount":1}]"#),
        ("group.per_year", "[]", r#"[{"amount":1}]"#),
        (
            "overhead",
            r#"{"pct":0,"base":"direct"}"#,
            r#"{"pct":1,"base":"price"}"#,
        ),
        ("obligations", "{}", r#"{"per_hour":1}"#),
        ("obligations.per_hour", "0", "1"),
        ("obligations.per_year", "0", "1"),
        ("obligations.pct", "0", "2"),
        ("obligations.base", "\"direct\"", "\"price\""),
        (
            "margin",
            r#"{"pct":0,"base":"price"}"#,
            r#"{"pct":1,"base":"cost"}"#,
        ),
        (
            "indexation",
            r#"{"years":[]}"#,
            r#"{"years":[{"labour_pct":1,"material_pct":1}]}"#,
        ),
        ("indexation.labour_weight_pct", "90", "91"),
        (
            "indexation.years",
            "[]",
            r#"[{"labour_pct":1,"material_pct":1}]"#,
        ),
        ("unit", r#"{"kind":"hour"}"#, r#"{"kind":"minute"}"#),
        ("unit.kind", "\"hour\"", "\"minute\""),
        ("rounding", r#"{"decimals":2}"#, r#"{"decimals":3}"#),
        ("rounding.decimals", "2", "3"),
    ] {
        let absent = price_with(path, "");
        assert_eq!(absent, price_with(path, default), "{path}");
        assert_ne!(absent, price_with(path, other), "{path} does not matter");
    }
}

#[test]
fn an_absent_group_shows_no_lines_of_a_group_and_everything_else_shows_its_line() {
    let ids = |body: &Value| -> Vec<String> {
        price(body)["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["id"].as_str().unwrap().to_owned())
            .collect()
    };
    // The order of the lines in section 1 of the contract.
    let paid = [
        "salary",
        "irregular_hours",
        "holiday_allowance",
        "year_end_bonus",
        "other_wage",
    ];
    let rest = [
        "time.leave",
        "time.sick_leave",
        "time.training",
        "time.meetings",
        "time.indirect",
        "time.unplannable",
        "time.travel",
        "time.no_show",
        "time.unspecified",
        "other.per_fte_year",
        "other.per_productive_hour",
        "other.km",
    ];
    let group = ["group.shared_staff", "group.per_client"];
    let surcharges = ["overhead", "obligations", "margin", "indexation"];
    assert_eq!(
        ids(&crate::ask::least()),
        [&paid[..], &rest, &surcharges].concat()
    );
    let kinds = r#"[{"kind":"zvw"},{"kind":"other"},{"kind":"aof"},{"kind":"other","rate_pct":1}]"#;
    let all = with(full(), "labour.contributions", kinds);
    let contributions = ["contribution.zvw", "contribution.other", "contribution.aof"];
    assert_eq!(
        ids(&all),
        [&paid[..], &contributions, &rest, &group, &surcharges].concat()
    );
}

#[test]
fn the_words_in_an_answer_are_those_of_the_contract() {
    for kind in [
        "awf",
        "aof",
        "wko",
        "zvw",
        "ufo",
        "pension",
        "whk",
        "whk_wga",
        "whk_zw",
        "wga_private",
        "zw_private",
        "other",
    ] {
        let value = format!(r#"[{{"kind":"{kind}","rate_pct":10}}]"#);
        let lines =
            price(&with(crate::ask::least(), "labour.contributions", &value))["lines"].clone();
        // All hours are productive, so that a contribution of 10 % of 20 euros an hour is 2 euros.
        assert_eq!(
            lines[5],
            crate::ask::json(&format!(r#"{{"id":"contribution.{kind}","per_hour":"2"}}"#))
        );
    }
    for (path, words) in [
        (
            "labour.year_end_bonus_base",
            &[
                "salary",
                "salary_and_irregular",
                "salary_irregular_and_holiday",
            ][..],
        ),
        (
            "labour.contributions[0].base",
            &["wage", "wage_less_pension"],
        ),
        ("hours.sick_leave_base", &["after_leave", "gross"]),
        (
            "hours.hour_includes[0]",
            &["indirect", "meetings", "travel"],
        ),
        ("overhead.base", &["labour", "direct", "price"]),
        ("obligations.base", &["direct", "price"]),
        ("margin.base", &["cost", "price"]),
        (
            "unit.kind",
            &["day_part", "day", "week", "four_weeks", "month", "year"],
        ),
    ] {
        for word in words {
            price(&with(full(), path, &format!("\"{word}\"")));
        }
    }
}
