//! The parameters as places in cost inputs: what is set is what is written at the parameter's path.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use rust_decimal::Decimal;
use serde_json::Value;
use tariefproef::exchange::json::cost_inputs_json;
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::parameters::Parameter;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Every parameter once, in two documents that hold the two or three forms between them.
fn full() -> [CostInputs; 3] {
    let read = |travel: &str, time: &str, wage: &str, unit: &str| {
        CostInputs::from_json(&format!(
            r#"{{"annual_hours":"9000",
            "labour":{{"mix":[{{"share_pct":"60",{wage}}},{{"share_pct":"40",{wage}}}],
              "employee_pension":{{"rate_pct":"12","annual_franchise":"16000"}},
              "contributions":[{{"kind":"awf","rate_pct":"2","annual_cap":"70000"}}]}},
            "hours":{{"gross_hours_per_year":"1878","leave":{time},"training":{time},"meetings":{time},
              "indirect":{time},"unplannable":{time},"travel":{travel},"productivity_pct":"65"}},
            "other_costs":{{"per_fte_year":[{{"label":"a","amount":"1"}}],
              "per_productive_hour":[{{"label":"b","amount":"1"}}],"km_per_workday":"20","km_rate":"0.23"}},
            "group":{{"clients":"6","staff":"2","per_client_hour":[{{"label":"c","amount":"1"}}],
              "per_client_unit":[{{"label":"d","amount":"1"}}],"per_year":[{{"label":"e","amount":"1"}}],
              "hours_open_per_year":"2000"}},
            "overhead":{{"pct":"20","base":"direct"}},"margin":{{"pct":"2","base":"cost"}},
            "indexation":{{"years":[{{"labour_pct":"3","material_pct":"2"}}]}},{unit}}}"#
        ))
        .unwrap()
    };
    let day_part = r#""unit":{"kind":"day_part","hours":"4"}"#;
    [
        read(
            r#"{"kind":"per_day","minutes":"20"}"#,
            r#"{"hours":"5"}"#,
            r#""monthly_salary":"3000""#,
            day_part,
        ),
        read(
            r#"{"kind":"pct","pct":"5"}"#,
            r#"{"pct":"5"}"#,
            r#""hourly_wage":"20""#,
            day_part,
        ),
        read(
            r#"{"kind":"per_visit","minutes":"9","visits_per_day":"4"}"#,
            r#"{"pct":"5"}"#,
            r#""hourly_wage":"20""#,
            r#""unit":{"kind":"hour"}"#,
        ),
    ]
}

#[test]
fn what_is_set_is_read_back_at_its_path_in_the_document() {
    let value = dec("7");
    for parameter in Parameter::ALL.iter().copied() {
        let mut found = 0;
        for inputs in full() {
            for row in 0..parameter.rows(&inputs) {
                let mut changed = inputs.clone();
                let there = parameter.get(&inputs, row).is_some();
                assert_eq!(
                    parameter.set(&mut changed, row, value),
                    there,
                    "{parameter:?} {row}"
                );
                assert_eq!(changed == inputs, !there, "{parameter:?} {row}");
                if there {
                    found += 1;
                    assert_eq!(parameter.get(&changed, row), Some(value));
                    let pointer = format!(
                        "/{}",
                        parameter
                            .path_in_row(row)
                            .replace(['.', '['], "/")
                            .replace(']', "")
                    );
                    let json: Value = serde_json::from_str(&cost_inputs_json(&changed)).unwrap();
                    let written = json
                        .pointer(&pointer)
                        .unwrap_or_else(|| panic!("{pointer} in {json}"));
                    assert_eq!(written.to_string().trim_matches('"'), "7", "{pointer}");
                }
            }
        }
        assert!(found > 0, "{parameter:?} is in none of the documents");
    }
}

#[test]
fn a_row_that_is_not_there_and_a_value_out_of_range_change_nothing() {
    let [inputs, ..] = full();
    let mut changed = inputs.clone();
    assert_eq!(Parameter::MixShare.rows(&inputs), 2);
    assert_eq!(Parameter::MixShare.get(&inputs, 2), None);
    assert_eq!(Parameter::GrossHours.get(&inputs, 1), None);
    assert!(!Parameter::MixShare.set(&mut changed, 2, dec("1")));
    assert!(!Parameter::GrossHours.set(&mut changed, 0, dec("0")));
    assert!(!Parameter::TariffDecimals.set(&mut changed, 0, dec("2.5")));
    assert!(!Parameter::TariffDecimals.set(&mut changed, 0, dec("13")));
    assert_eq!(changed, inputs);
    assert!(Parameter::IndexLabour.set(&mut changed, 0, dec("-1.5")));
}
