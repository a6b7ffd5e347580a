//! Which of several faults is reported: the first in the text; what is missing after what is there; then what the
//! numbers say together, in the order mix, hours, margin.

use crate::ask::refuses;

const MIX: &str = r#""labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]}"#;
const HOURS: &str = r#""hours":{"gross_hours_per_year":"1800"}"#;

/// `(cost inputs, code, field)`; `MIX` and `HOURS` stand for a good mix and good hours.
fn check(rows: &[(&str, &str, &str)]) {
    for (body, code, field) in rows {
        let body = body.replace("MIX", MIX).replace("HOURS", HOURS);
        refuses(&body, code, field);
    }
}

#[test]
fn the_first_fault_in_the_text_is_reported_whatever_the_order_of_the_fields() {
    check(&[
        (
            r#"{MIX,HOURS,"margin":5,"overhead":5}"#,
            "wrong_type",
            "margin",
        ),
        (
            r#"{MIX,HOURS,"overhead":5,"margin":5}"#,
            "wrong_type",
            "overhead",
        ),
        (
            r#"{"rounding":{"decimals":13},MIX,HOURS,"annual_hours":"-1"}"#,
            "out_of_range",
            "rounding.decimals",
        ),
        (
            r#"{"hours":{"no_show_pct":"100"},"labour":{"mix":5}}"#,
            "out_of_range",
            "hours.no_show_pct",
        ),
        (
            r#"{MIX,HOURS,"x":1,"annual_hours":"-1"}"#,
            "unknown_field",
            "x",
        ),
        (
            r#"{MIX,HOURS,"annual_hours":"-1","x":1}"#,
            "out_of_range",
            "annual_hours",
        ),
        (
            r#"{MIX,HOURS,"margin":{"base":"x","pct":"-1"}}"#,
            "unknown_value",
            "margin.base",
        ),
        (
            r#"{MIX,HOURS,"margin":{"pct":"-1","base":"x"}}"#,
            "out_of_range",
            "margin.pct",
        ),
        (
            r#"{HOURS,"labour":{"contributions":[{"kind":"x"},5],"mix":5}}"#,
            "unknown_value",
            "labour.contributions[0].kind",
        ),
        (
            r#"{MIX,HOURS,"annual_hours":"1","x":1,"annual_hours":"1"}"#,
            "unknown_field",
            "x",
        ),
        (
            r#"{MIX,HOURS,"annual_hours":"1","annual_hours":"1","x":1}"#,
            "duplicate",
            "annual_hours",
        ),
        (
            r#"{MIX,HOURS,"annual_hours":"-1","annual_hours":"1"}"#,
            "out_of_range",
            "annual_hours",
        ),
        // Zero is out of range because of duties that come later in the text; its place is its own.
        (
            r#"{"annual_hours":"0",MIX,HOURS,"margin":5,"obligations":{"per_year":"1"}}"#,
            "out_of_range",
            "annual_hours",
        ),
    ]);
}

#[test]
fn what_is_missing_comes_after_what_is_there_and_before_what_follows_its_object() {
    check(&[
        (
            r#"{"labour":{"contributions":[{"kind":"x"}]},HOURS}"#,
            "unknown_value",
            "labour.contributions[0].kind",
        ),
        (
            r#"{"labour":{"contributions":[{}]},HOURS}"#,
            "missing_field",
            "labour.contributions[0].kind",
        ),
        (r#"{"labour":{"x":1},HOURS}"#, "unknown_field", "labour.x"),
        (r#"{"labour":{},"hours":5}"#, "missing_field", "labour.mix"),
        (r#"{"hours":5,"labour":{}}"#, "wrong_type", "hours"),
        (
            r#"{"margin":{},"overhead":5,MIX,HOURS}"#,
            "missing_field",
            "margin.pct",
        ),
        (
            r#"{"overhead":5,"margin":{},MIX,HOURS}"#,
            "wrong_type",
            "overhead",
        ),
        (
            r#"{"hours":{"no_show_pct":"100"}}"#,
            "out_of_range",
            "hours.no_show_pct",
        ),
        (r#"{"unit":{"kind":"x"}}"#, "unknown_value", "unit.kind"),
        (r#"{"x":1}"#, "unknown_field", "x"),
        // An absent labour and absent hours are missed where the whole ends.
        (
            r#"{"hours":{}}"#,
            "missing_field",
            "hours.gross_hours_per_year",
        ),
        (r#"{HOURS}"#, "missing_field", "labour.mix"),
        (r#"{}"#, "missing_field", "labour.mix"),
        (r#"{MIX}"#, "missing_field", "hours.gross_hours_per_year"),
        (
            r#"{"labour":{"mix":[{"hourly_wage":"20"}]},"hours":{"gross_hours_per_year":"-1"}}"#,
            "missing_field",
            "labour.mix[0].share_pct",
        ),
        (
            r#"{MIX,HOURS,"group":{"clients":"1","staff":"1","per_year":[{"amount":"1"}]},"margin":5}"#,
            "missing_field",
            "group.hours_open_per_year",
        ),
        (
            r#"{MIX,HOURS,"group":{"per_year":[{"amount":"-1"}]},"margin":5}"#,
            "out_of_range",
            "group.per_year[0].amount",
        ),
    ]);
}

#[test]
fn alternatives_are_weighed_after_the_fields_of_their_object() {
    check(&[
        (
            r#"{MIX,"hours":{"leave":{"hours":"x","pct":"1"},"gross_hours_per_year":"1"}}"#,
            "wrong_type",
            "hours.leave.hours",
        ),
        (
            r#"{MIX,"hours":{"leave":{"hours":"1","pct":"-1"},"gross_hours_per_year":"1"}}"#,
            "out_of_range",
            "hours.leave.pct",
        ),
        (
            r#"{MIX,"hours":{"leave":{"x":1},"gross_hours_per_year":"1"}}"#,
            "unknown_field",
            "hours.leave.x",
        ),
        (
            r#"{MIX,"hours":{"leave":{},"gross_hours_per_year":"-1"}}"#,
            "exactly_one",
            "hours.leave",
        ),
        (
            r#"{MIX,"hours":{"leave":{},"no_show_pct":"0"}}"#,
            "exactly_one",
            "hours.leave",
        ),
        // Missing fields before alternatives.
        (
            r#"{"labour":{"mix":[{}]},HOURS}"#,
            "missing_field",
            "labour.mix[0].share_pct",
        ),
        (
            r#"{"labour":{"mix":[{"share_pct":"100"},5]},HOURS}"#,
            "exactly_one",
            "labour.mix[0]",
        ),
        (
            r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"1","salary_ref":{}}]},HOURS}"#,
            "missing_field",
            "labour.mix[0].salary_ref.agreement",
        ),
        (
            r#"{MIX,HOURS,"other_costs":{"km_rate":"-1"}}"#,
            "out_of_range",
            "other_costs.km_rate",
        ),
        (
            r#"{MIX,HOURS,"other_costs":{"km_rate":"1"},"margin":5}"#,
            "exactly_one",
            "other_costs",
        ),
        (
            r#"{MIX,HOURS,"margin":5,"other_costs":{"km_rate":"1"}}"#,
            "wrong_type",
            "margin",
        ),
    ]);
}

#[test]
fn what_a_field_says_comes_before_what_the_numbers_say_together() {
    check(&[
        (
            r#"{"labour":{"mix":[]},HOURS,"rounding":{"decimals":13}}"#,
            "out_of_range",
            "rounding.decimals",
        ),
        (
            r#"{"labour":{"mix":[]}}"#,
            "missing_field",
            "hours.gross_hours_per_year",
        ),
        (
            r#"{"labour":{"mix":[]},"hours":{"gross_hours_per_year":"1","leave":{"hours":"1"}}}"#,
            "shares_not_100",
            "labour.mix",
        ),
        (
            r#"{"labour":{"mix":[]},HOURS,"margin":{"pct":"100","base":"price"}}"#,
            "shares_not_100",
            "labour.mix",
        ),
        (
            r#"{"margin":{"pct":"100","base":"price"},"hours":{"gross_hours_per_year":"1","leave":{"hours":"1"}},MIX}"#,
            "no_productive_hours",
            "hours",
        ),
        (
            r#"{"margin":{"pct":"100","base":"price"},"hours":{"gross_hours_per_year":"1","productivity_pct":"0"},MIX}"#,
            "no_productive_hours",
            "hours.productivity_pct",
        ),
        (
            r#"{"margin":{"pct":"100","base":"price"},MIX,HOURS}"#,
            "shares_exceed_price",
            "margin",
        ),
        (
            r#"{"labour":{"mix":[{"share_pct":"100","salary_ref":{"agreement":"zorg","scale":"1","step":"1","from":"2025-01-01","to":"2025-01-01"}}]},"hours":{"gross_hours_per_year":"1","leave":{"hours":"1"}}}"#,
            "reference_missing",
            "labour.mix[0].salary_ref",
        ),
        (
            r#"{"labour":{"mix":[{"share_pct":"1","salary_ref":{"agreement":"ghz","scale":"35","step":"8","from":"2025-01-02","to":"2025-01-01"}}]},HOURS}"#,
            "end_before_start",
            "labour.mix[0].salary_ref.to",
        ),
    ]);
}

/// Missing fields belong to the reading of an object; after that come only mix, hours and margin.
#[test]
fn missing_yearly_hours_come_before_what_the_numbers_say_together() {
    check(&[
        (
            r#"{"labour":{"mix":[]},HOURS,"obligations":{"per_year":"1"}}"#,
            "missing_field",
            "annual_hours",
        ),
        (
            r#"{MIX,"hours":{"gross_hours_per_year":"1","leave":{"hours":"1"}},"obligations":{"per_year":"1"}}"#,
            "missing_field",
            "annual_hours",
        ),
        (
            r#"{MIX,HOURS,"margin":{"pct":"100","base":"price"},"obligations":{"per_year":"1"}}"#,
            "missing_field",
            "annual_hours",
        ),
        (
            r#"{MIX,HOURS,"obligations":{"per_year":"1"},"margin":5}"#,
            "wrong_type",
            "margin",
        ),
    ]);
}
