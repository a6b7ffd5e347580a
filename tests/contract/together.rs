//! Numbers that are each in range, but together have no price: which refusal, and where its remedy is.

use crate::ask::{full, least, price, refuses, with};

fn mix(rows: &[&str]) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|share| format!(r#"{{"share_pct":{share},"hourly_wage":20}}"#))
        .collect();
    with(least(), "labour.mix", &format!("[{}]", rows.join(","))).to_string()
}

#[test]
fn shares_must_add_up_to_exactly_one_hundred() {
    for rows in [
        &[][..],
        &["0"],
        &["99.999999999999"],
        &["100.000000000001"],
        &["50", "49.999999999999"],
        &["33.33", "33.33", "33.33"],
        &["100", "100"],
        &["1000"],
    ] {
        refuses(&mix(rows), "shares_not_100", "labour.mix");
    }
    for rows in [
        &["100"][..],
        &["0", "100", "0"],
        &["33.333333333333", "33.333333333333", "33.333333333334"],
        &["0.000000000001", "99.999999999999"],
    ] {
        // Everybody earns 20 euros in a year of productive hours only.
        assert_eq!(
            price(&crate::ask::json(&mix(rows)))["cost_price"],
            "20",
            "{rows:?}"
        );
    }
}

fn place(agreement: &str, scale: &str, step: &str, from: &str, to: &str) -> String {
    format!(
        r#"{{"agreement":"{agreement}","scale":"{scale}","step":"{step}","from":"{from}","to":"{to}"}}"#
    )
}

#[test]
fn a_salary_that_the_reference_data_does_not_have_is_missed_at_its_row() {
    for reference in [
        place("zorg", "35", "8", "2025-01-01", "2025-12-31"),
        place("GHZ", "35", "8", "2025-01-01", "2025-12-31"),
        place("", "35", "8", "2025-01-01", "2025-12-31"),
        // Known agreements without complete step tables.
        place("vvt", "35", "max", "2025-01-01", "2025-12-31"),
        place("ggz", "65", "1", "2025-01-01", "2025-12-31"),
        place("ghz", "36", "8", "2025-01-01", "2025-12-31"),
        place("ghz", "FWG 35", "8", "2025-01-01", "2025-12-31"),
        place("ghz", "", "8", "2025-01-01", "2025-12-31"),
        place("ghz", "35", "99", "2025-01-01", "2025-12-31"),
        place("ghz", "35", "08", "2025-01-01", "2025-12-31"),
        place("ghz", "35", "", "2025-01-01", "2025-12-31"),
        // One day before the first table.
        place("ghz", "35", "8", "2024-11-30", "2025-12-31"),
        place("sociaal_werk", "7", "1", "2024-06-30", "2025-12-31"),
    ] {
        let body = with(full(), "labour.mix[2].salary_ref", &reference).to_string();
        refuses(&body, "reference_missing", "labour.mix[2].salary_ref");
    }
    // Also of a row without a share.
    let nobody = place("zorg", "1", "1", "2025-01-01", "2025-12-31");
    let rows = format!(
        r#"[{{"share_pct":100,"hourly_wage":20}},{{"share_pct":0,"salary_ref":{nobody}}}]"#
    );
    refuses(
        &with(least(), "labour.mix", &rows).to_string(),
        "reference_missing",
        "labour.mix[1].salary_ref",
    );
}

#[test]
fn a_salary_is_weighted_by_the_days_of_each_table_and_the_last_table_runs_on() {
    // Scale 35, step 8: 3107 to 30 June 2025, 3231 from 1 July 2025 (CAO Gehandicaptenzorg). 12 months over 1200 hours
    // is a hundredth of the monthly salary.
    for (from, to, hour) in [
        ("2024-12-01", "2024-12-01", None),
        ("2025-06-30", "2025-06-30", Some("31.07")),
        ("2025-06-30", "2025-07-01", Some("31.69")), // (3107 + 3231) / 2
        ("2025-06-28", "2025-07-01", Some("31.38")), // (3 × 3107 + 3231) / 4
        ("2025-07-01", "2025-07-01", Some("32.31")),
        ("9999-12-31", "9999-12-31", None),
    ] {
        let body = with(least(), "hours.gross_hours_per_year", "1200");
        let row = format!(
            r#"{{"share_pct":100,"salary_ref":{}}}"#,
            place("ghz", "35", "8", from, to)
        );
        let price = price(&with(body, "labour.mix[0]", &row))["cost_price"].clone();
        if let Some(hour) = hour {
            assert_eq!(price, hour, "{from} to {to}");
        }
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused_at_its_end() {
    for (from, to) in [
        ("2025-07-02", "2025-07-01"),
        ("2025-01-01", "2024-12-31"),
        ("9999-12-31", "0001-01-01"),
    ] {
        let body = with(
            full(),
            "labour.mix[2].salary_ref",
            &place("ghz", "35", "8", from, to),
        );
        refuses(
            &body.to_string(),
            "end_before_start",
            "labour.mix[2].salary_ref.to",
        );
    }
}

#[test]
fn without_hours_for_clients_there_is_no_price() {
    for (path, value) in [
        // Nothing is left of the paid hours…
        ("hours.leave", r#"{"pct":100}"#),
        ("hours.leave", r#"{"hours":1878}"#),
        ("hours.leave", r#"{"hours":5000}"#),
        ("hours.sick_leave_pct", "100"),
        ("hours.training", r#"{"pct":90}"#),
        // … or of the net hours.
        ("hours.meetings", r#"{"pct":100}"#),
        ("hours.indirect", r#"{"hours":1878}"#),
        ("hours.unplannable", r#"{"pct":1000}"#),
        ("hours.travel", r#"{"kind":"pct","pct":100}"#),
        ("hours.travel", r#"{"kind":"per_day","minutes":432}"#),
        (
            "hours.travel",
            r#"{"kind":"per_visit","minutes":60,"visits_per_day":8}"#,
        ),
    ] {
        let body = with(
            with(full(), "hours.visits_without_travel_pct", "0"),
            path,
            value,
        );
        refuses(&body.to_string(), "no_productive_hours", "hours");
    }
    // What an hour includes is no time with a client: all net time is indirect, and none is left.
    let hours =
        r#"{"gross_hours_per_year":1800,"indirect":{"pct":100},"hour_includes":["indirect"]}"#;
    refuses(
        &with(least(), "hours", hours).to_string(),
        "no_productive_hours",
        "hours",
    );
    // The smallest amount that is left is enough.
    let hours = r#"{"gross_hours_per_year":1800,"indirect":{"pct":"99.999999999"}}"#;
    price(&with(least(), "hours", hours));
}

#[test]
fn productivity_as_a_whole_is_refused_at_its_own_field() {
    let hours = |leave: &str, productivity: &str| {
        let hours = format!(
            r#"{{"gross_hours_per_year":1800,"leave":{{"pct":{leave}}},"productivity_pct":{productivity}}}"#
        );
        with(least(), "hours", &hours)
    };
    for (leave, productivity) in [
        ("0", "0"),
        ("10", "90.000000000001"),
        ("10", "1000"),
        ("100", "50"),
        ("200", "0"),
    ] {
        let body = hours(leave, productivity).to_string();
        refuses(&body, "no_productive_hours", "hours.productivity_pct");
    }
    // Up to the net hours, and with the parts below net not used: 20 euros over nine tenths of an hour.
    let body = hours("10", "90");
    assert_eq!(price(&body)["hours"]["unspecified"], "0");
    let unused = with(body.clone(), "hours.meetings", r#"{"pct":1000}"#);
    assert_eq!(price(&unused), price(&body));
    let included = with(
        body.clone(),
        "hours.hour_includes",
        r#"["travel","indirect","meetings"]"#,
    );
    assert_eq!(price(&included), price(&body));
}

#[test]
fn shares_of_the_price_must_leave_something_for_the_cost() {
    let request = |overhead: &str, obligations: &str, margin: &str| {
        let body = with(least(), "overhead", overhead);
        with(with(body, "obligations", obligations), "margin", margin)
    };
    let of_price = |pct: &str| format!(r#"{{"pct":"{pct}","base":"price"}}"#);
    let of_cost = |pct: &str| format!(r#"{{"pct":"{pct}","base":"cost"}}"#);
    for (overhead, obligations, margin) in [
        (of_price("100"), "{}".into(), "null".into()),
        (of_price("50"), "{}".into(), of_price("50")),
        (of_price("40"), of_price("30"), of_price("30")),
        // A margin on the cost counts on top of the shares: 1 − 0.5 × (1 + 1) = 0.
        (of_price("50"), "{}".into(), of_cost("100")),
        (of_price("25"), of_price("25"), of_cost("100")),
        ("null".into(), of_price("1000"), "null".into()),
        ("null".into(), "{}".into(), of_price("100.000000000001")),
    ] {
        refuses(
            &request(&overhead, &obligations, &margin).to_string(),
            "shares_exceed_price",
            "margin",
        );
    }
    // 20 euros is what half the price leaves; the smallest rest is enough.
    let half = request(&of_price("30"), "{}", &of_price("20"));
    assert_eq!(price(&half)["cost_price"], "40");
    price(&request(&of_price("99.999999999999"), "{}", "null"));
}

#[test]
fn what_does_not_fit_is_an_overflow_of_no_field() {
    let all_1000 = r#"{"mix":[{"share_pct":100,"hourly_wage":1000000000000}],"irregular_hours_pct":1000,
        "holiday_allowance_pct":1000,"year_end_bonus_pct":1000,"year_end_bonus_base":"salary_irregular_and_holiday",
        "contributions":[{"kind":"aof","rate_pct":1000},{"kind":"awf","rate_pct":1000},{"kind":"wko","rate_pct":1000}]}"#;
    // 10^12 × 10^12 × 11 × 11 × 11 × 31 = 4.1 × 10^28 does fit the 96 bits of a decimal; six more contributions do not.
    let many = all_1000.replace(
        r#"{"kind":"awf","rate_pct":1000}"#,
        &[r#"{"kind":"awf","rate_pct":1000}"#; 7].join(","),
    );
    let body = with(least(), "hours.gross_hours_per_year", "1000000000000");
    refuses(
        &with(body.clone(), "labour", &many).to_string(),
        "overflow",
        "",
    );
    // 10^12 euros an hour over a 10^-14th part of it.
    let body = with(least(), "labour.mix[0].hourly_wage", "1000000000000");
    let body = with(body, "hours.productivity_pct", "\"0.000000000001\"");
    price(&body);
    let body = with(body, "hours.gross_hours_per_year", "\"0.000000000001\"");
    let body = with(
        body,
        "other_costs",
        r#"{"per_fte_year":[{"amount":1000000000000}]}"#,
    );
    refuses(&body.to_string(), "overflow", "");
}
