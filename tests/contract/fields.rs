//! One fault in one field: its code and its path.

use crate::ask::{ask, full, least, price, refuses, with};

/// `(path, value there, field)`: the request with every field, changed at one path. No value: the field is absent.
type Row = (&'static str, &'static str, &'static str);

fn check(code: &str, rows: &[Row]) {
    for (path, value, field) in rows {
        refuses(&with(full(), path, value).to_string(), code, field);
    }
}

#[test]
fn the_request_with_every_field_and_the_smallest_are_priced() {
    for body in [full(), least()] {
        let answer = ask(&body.to_string());
        assert!(answer["cost_price"]["tariff"].is_string(), "{answer}");
    }
}

#[test]
fn a_field_that_must_be_there_is_missed() {
    check(
        "missing_field",
        &[
            ("labour", "", "labour.mix"),
            ("labour", "null", "labour.mix"),
            ("labour.mix", "", "labour.mix"),
            ("labour.mix", "null", "labour.mix"),
            ("labour.mix[1].share_pct", "", "labour.mix[1].share_pct"),
            ("labour.mix[0].share_pct", "null", "labour.mix[0].share_pct"),
            (
                "labour.mix[2].salary_ref.agreement",
                "",
                "labour.mix[2].salary_ref.agreement",
            ),
            (
                "labour.mix[2].salary_ref.scale",
                "",
                "labour.mix[2].salary_ref.scale",
            ),
            (
                "labour.mix[2].salary_ref.step",
                "null",
                "labour.mix[2].salary_ref.step",
            ),
            (
                "labour.mix[2].salary_ref.from",
                "",
                "labour.mix[2].salary_ref.from",
            ),
            (
                "labour.mix[2].salary_ref.to",
                "",
                "labour.mix[2].salary_ref.to",
            ),
            (
                "labour.contributions[0].kind",
                "",
                "labour.contributions[0].kind",
            ),
            ("hours", "", "hours.gross_hours_per_year"),
            ("hours", "null", "hours.gross_hours_per_year"),
            ("hours", "{}", "hours.gross_hours_per_year"),
            (
                "hours.gross_hours_per_year",
                "",
                "hours.gross_hours_per_year",
            ),
            ("hours.travel.kind", "", "hours.travel.kind"),
            ("hours.travel", "{}", "hours.travel.kind"),
            ("group.clients", "", "group.clients"),
            ("group.staff", "", "group.staff"),
            ("group.hours_open_per_year", "", "group.hours_open_per_year"),
            ("overhead.pct", "", "overhead.pct"),
            ("overhead.base", "", "overhead.base"),
            ("margin.pct", "null", "margin.pct"),
            ("margin.base", "", "margin.base"),
            (
                "indexation.years[0].labour_pct",
                "",
                "indexation.years[0].labour_pct",
            ),
            (
                "indexation.years[0].material_pct",
                "",
                "indexation.years[0].material_pct",
            ),
            ("unit", r#"{"kind":"day_part"}"#, "unit.hours"),
            ("unit", r#"{"kind":"day"}"#, "unit.hours"),
            ("unit", r#"{"kind":"week"}"#, "unit.hours"),
            ("unit", r#"{"kind":"four_weeks"}"#, "unit.hours"),
            ("unit", r#"{"kind":"month"}"#, "unit.hours"),
            ("unit", r#"{"kind":"year"}"#, "unit.hours"),
            ("annual_hours", "", "annual_hours"),
        ],
    );
}

#[test]
fn a_field_of_no_object_or_of_another_variant_is_unknown() {
    check(
        "unknown_field",
        &[
            ("x", "1", "x"),
            ("labour.x", "1", "labour.x"),
            ("labour.mix[1].x", "1", "labour.mix[1].x"),
            (
                "labour.mix[2].salary_ref.x",
                "{}",
                "labour.mix[2].salary_ref.x",
            ),
            (
                "labour.employee_pension.x",
                "[]",
                "labour.employee_pension.x",
            ),
            (
                "labour.contributions[0].x",
                "1",
                "labour.contributions[0].x",
            ),
            ("hours.x", "1", "hours.x"),
            ("hours.leave.x", "1", "hours.leave.x"),
            ("hours.travel.x", "1", "hours.travel.x"),
            ("hours.travel.pct", "1", "hours.travel.pct"),
            (
                "hours.travel.visits_per_day",
                "1",
                "hours.travel.visits_per_day",
            ),
            (
                "hours.travel",
                r#"{"kind":"pct","pct":"1","minutes":"1"}"#,
                "hours.travel.minutes",
            ),
            (
                "hours.travel",
                r#"{"kind":"per_visit","minutes":"1","visits_per_day":"1","pct":"1"}"#,
                "hours.travel.pct",
            ),
            ("other_costs.x", "1", "other_costs.x"),
            (
                "other_costs.per_fte_year[0].x",
                "1",
                "other_costs.per_fte_year[0].x",
            ),
            ("group.x", "1", "group.x"),
            ("group.per_year[0].x", "1", "group.per_year[0].x"),
            ("overhead.x", "1", "overhead.x"),
            ("obligations.x", "1", "obligations.x"),
            ("margin.x", "1", "margin.x"),
            ("indexation.x", "1", "indexation.x"),
            ("indexation.years[0].x", "1", "indexation.years[0].x"),
            ("unit", r#"{"hours":"1"}"#, "unit.hours"),
            ("unit", r#"{"kind":"hour","hours":"1"}"#, "unit.hours"),
            ("unit", r#"{"kind":"minute","hours":"1"}"#, "unit.hours"),
            ("rounding.x", "1", "rounding.x"),
            ("Labour", "{}", "Labour"),
        ],
    );
}

#[test]
fn a_value_of_another_kind_is_refused_where_it_stands() {
    check(
        "wrong_type",
        &[
            // Decimals: a string in plain notation or a JSON number.
            ("annual_hours", r#""8,33""#, "annual_hours"),
            ("annual_hours", r#""1e3""#, "annual_hours"),
            ("annual_hours", r#""""#, "annual_hours"),
            ("annual_hours", r#"" 5""#, "annual_hours"),
            ("annual_hours", r#""+5""#, "annual_hours"),
            ("annual_hours", r#""1.000,00""#, "annual_hours"),
            ("annual_hours", r#""NaN""#, "annual_hours"),
            ("annual_hours", r#""Infinity""#, "annual_hours"),
            ("annual_hours", "true", "annual_hours"),
            ("annual_hours", "[]", "annual_hours"),
            ("annual_hours", "{}", "annual_hours"),
            ("labour.mix[0].share_pct", "[60]", "labour.mix[0].share_pct"),
            (
                "labour.mix[1].hourly_wage",
                r#""€ 20""#,
                "labour.mix[1].hourly_wage",
            ),
            (
                "labour.contributions[0].annual_cap",
                "false",
                "labour.contributions[0].annual_cap",
            ),
            ("hours.no_show_pct", r#""3%""#, "hours.no_show_pct"),
            (
                "indexation.years[0].labour_pct",
                r#""−1""#,
                "indexation.years[0].labour_pct",
            ),
            // Whole numbers.
            ("rounding.decimals", "2.5", "rounding.decimals"),
            ("rounding.decimals", "true", "rounding.decimals"),
            (
                "indexation.years[0].year",
                "2026.5",
                "indexation.years[0].year",
            ),
            (
                "indexation.years[0].year",
                r#""2026""#,
                "indexation.years[0].year",
            ),
            // Days of the calendar.
            (
                "labour.mix[2].salary_ref.from",
                r#""2025-02-29""#,
                "labour.mix[2].salary_ref.from",
            ),
            (
                "labour.mix[2].salary_ref.from",
                r#""2025-1-1""#,
                "labour.mix[2].salary_ref.from",
            ),
            (
                "labour.mix[2].salary_ref.to",
                r#""31-12-2025""#,
                "labour.mix[2].salary_ref.to",
            ),
            (
                "labour.mix[2].salary_ref.to",
                "20251231",
                "labour.mix[2].salary_ref.to",
            ),
            (
                "labour.mix[2].salary_ref.to",
                r#""2025-12-31T00:00""#,
                "labour.mix[2].salary_ref.to",
            ),
            // Text and words.
            ("labour.mix[0].label", "5", "labour.mix[0].label"),
            (
                "labour.mix[2].salary_ref.scale",
                "35",
                "labour.mix[2].salary_ref.scale",
            ),
            (
                "labour.year_end_bonus_base",
                "true",
                "labour.year_end_bonus_base",
            ),
            ("hours.hour_includes[0]", "5", "hours.hour_includes[0]"),
            ("unit.kind", "[]", "unit.kind"),
            ("overhead.base", "{}", "overhead.base"),
            // Lists, their items, and objects.
            ("labour.mix", "{}", "labour.mix"),
            ("labour.mix", r#""x""#, "labour.mix"),
            ("labour.mix[1]", "null", "labour.mix[1]"),
            ("labour.mix[1]", "[]", "labour.mix[1]"),
            ("labour.contributions[0]", "null", "labour.contributions[0]"),
            ("hours.hour_includes", r#""travel""#, "hours.hour_includes"),
            ("hours.hour_includes[0]", "null", "hours.hour_includes[0]"),
            ("other_costs.per_fte_year", "5", "other_costs.per_fte_year"),
            (
                "other_costs.per_fte_year[0]",
                "null",
                "other_costs.per_fte_year[0]",
            ),
            (
                "other_costs.per_productive_hour[0]",
                "5",
                "other_costs.per_productive_hour[0]",
            ),
            ("indexation.years[0]", "null", "indexation.years[0]"),
            (
                "group.per_client_unit[0]",
                "null",
                "group.per_client_unit[0]",
            ),
            ("labour", "[]", "labour"),
            (
                "labour.mix[2].salary_ref",
                r#""ghz 35.8""#,
                "labour.mix[2].salary_ref",
            ),
            ("labour.employee_pension", "5", "labour.employee_pension"),
            ("hours", "true", "hours"),
            ("hours.leave", "252", "hours.leave"),
            ("hours.travel", r#""18""#, "hours.travel"),
            ("group", "[]", "group"),
            ("overhead", r#""22""#, "overhead"),
            ("margin", "2", "margin"),
            ("indexation", "[]", "indexation"),
            ("unit", r#""hour""#, "unit"),
            ("rounding", "2", "rounding"),
        ],
    );
}

#[test]
fn a_word_that_is_not_in_the_list_is_unknown() {
    check(
        "unknown_value",
        &[
            (
                "labour.year_end_bonus_base",
                r#""wage""#,
                "labour.year_end_bonus_base",
            ),
            (
                "labour.contributions[0].kind",
                r#""AOF""#,
                "labour.contributions[0].kind",
            ),
            (
                "labour.contributions[0].base",
                r#""salary""#,
                "labour.contributions[0].base",
            ),
            ("hours.sick_leave_base", r#""net""#, "hours.sick_leave_base"),
            ("hours.travel.kind", r#""per_week""#, "hours.travel.kind"),
            (
                "hours.hour_includes[0]",
                r#""no_show""#,
                "hours.hour_includes[0]",
            ),
            ("overhead.base", r#""cost""#, "overhead.base"),
            ("obligations.base", r#""labour""#, "obligations.base"),
            ("margin.base", r#""direct""#, "margin.base"),
            ("unit.kind", r#""quarter""#, "unit.kind"),
            ("unit.kind", r#""""#, "unit.kind"),
        ],
    );
}

#[test]
fn both_or_none_of_alternatives_is_refused_at_their_object() {
    check(
        "exactly_one",
        &[
            ("labour.mix[0].hourly_wage", r#""20""#, "labour.mix[0]"),
            ("labour.mix[2].monthly_salary", r#""20""#, "labour.mix[2]"),
            ("labour.mix[1].hourly_wage", "", "labour.mix[1]"),
            ("labour.mix[1].hourly_wage", "null", "labour.mix[1]"),
            ("hours.leave", "{}", "hours.leave"),
            ("hours.leave.pct", r#""10""#, "hours.leave"),
            ("hours.training.hours", r#""0""#, "hours.training"),
            ("hours.meetings", "{}", "hours.meetings"),
            ("hours.indirect.hours", r#""1""#, "hours.indirect"),
            (
                "hours.unplannable",
                r#"{"hours":null,"pct":null}"#,
                "hours.unplannable",
            ),
            ("other_costs.km_rate", "", "other_costs"),
            ("other_costs.km_per_workday", "null", "other_costs"),
        ],
    );
}

#[test]
fn a_repeated_key_is_refused_at_every_depth() {
    let full = full().to_string();
    // A second key is written before the end of its object, with a value of its own.
    let repeated = |object_start: &str, key: &str| {
        let start = full.find(object_start).expect(object_start) + object_start.len();
        let mut depth = 1;
        let end = full[start..]
            .find(|character| {
                depth += match character {
                    '{' | '[' => 1,
                    '}' | ']' => -1,
                    _ => 0,
                };
                depth == 0
            })
            .expect("an end");
        let (before, after) = full.split_at(start + end);
        format!(r#"{before},"{key}":"1"{after}"#)
    };
    for (object, key, field) in [
        ("{", "annual_hours", "annual_hours"),
        (r#""labour":{"#, "mix", "labour.mix"),
        (r#""mix":[{"#, "share_pct", "labour.mix[0].share_pct"),
        (r#""salary_ref":{"#, "from", "labour.mix[2].salary_ref.from"),
        (r#""leave":{"#, "hours", "hours.leave.hours"),
        // The same name written with an escape.
        (r#""margin":{"#, r"pc\u0074", "margin.pct"),
    ] {
        refuses(&repeated(object, key), "duplicate", field);
    }
    // Also among more fields than any object has.
    let many: Vec<String> = (0..100)
        .map(|number| format!(r#""x{number}":null"#))
        .collect();
    refuses(
        &format!(r#"{{{},"x99":null}}"#, many.join(",")),
        "duplicate",
        "x99",
    );
}

#[test]
fn null_is_the_same_as_absent_for_everything_that_may_be_left_out() {
    for path in [
        "annual_hours",
        "labour.irregular_hours_pct",
        "labour.year_end_bonus_base",
        "labour.employee_pension",
        "labour.contributions",
        "labour.mix[0].label",
        "labour.contributions[0].annual_cap",
        "labour.contributions[0].base",
        "hours.hours_per_day",
        "hours.leave",
        "hours.sick_leave_base",
        "hours.travel",
        "hours.hour_includes",
        "hours.no_show_pct",
        "other_costs",
        "group",
        "group.occupancy_pct",
        "overhead",
        "obligations",
        "margin",
        "indexation",
        "indexation.labour_weight_pct",
        "indexation.years",
        "indexation.years[0].year",
        "unit",
        "rounding",
        "rounding.decimals",
    ] {
        let body = match path {
            // Needed by the costs of duties per year.
            "annual_hours" => with(full(), "obligations.per_year", "0"),
            _ => full(),
        };
        let absent = price(&with(body.clone(), path, ""));
        assert_eq!(price(&with(body, path, "null")), absent, "{path}");
    }
    // A variant's field and an unknown one too.
    for (path, value) in [
        ("unit", r#"{"kind":"hour","hours":null}"#),
        (
            "hours.travel",
            r#"{"kind":"per_day","minutes":"18","pct":null}"#,
        ),
        ("hours.leave", r#"{"hours":"252","pct":null}"#),
        ("labour.mix[0].salary_ref", "null"),
        ("x", "null"),
    ] {
        price(&with(full(), path, value));
    }
}
