//! Asking for a price: a request with every field filled in, changed in one place, and what the answer says.

use serde_json::Value;
use tariefproef::exchange::batch::answer;

/// Cost inputs that fill in every field of the contract and can be priced.
const FULL: &str = r#"{
  "annual_hours":"12000",
  "labour":{
    "mix":[{"label":"a","share_pct":"60","monthly_salary":"3000"},
           {"label":"b","share_pct":"30","hourly_wage":"20"},
           {"label":"c","share_pct":"10","salary_ref":{"agreement":"ghz","scale":"35","step":"8","from":"2025-01-01","to":"2025-12-31"}}],
    "irregular_hours_pct":"3","holiday_allowance_pct":"8","year_end_bonus_pct":"8.33","year_end_bonus_base":"salary",
    "other_wage_per_year":"100","other_wage_pct":"1",
    "employee_pension":{"rate_pct":"12.9","annual_franchise":"16655"},
    "contributions":[{"kind":"aof","rate_pct":"7.64","base":"wage_less_pension","annual_cap":"75864","annual_franchise":"1000"}]},
  "hours":{
    "gross_hours_per_year":"1878","hours_per_day":"7.2","leave":{"hours":"252"},
    "sick_leave_pct":"7.3","sick_leave_base":"after_leave","training":{"pct":"2"},
    "meetings":{"pct":"4"},"indirect":{"pct":"10"},"unplannable":{"pct":"1"},
    "travel":{"kind":"per_day","minutes":"18"},"visits_without_travel_pct":"5","no_show_pct":"3","hour_includes":["indirect"]},
  "other_costs":{"per_fte_year":[{"label":"d","amount":"750"}],"per_productive_hour":[{"label":"e","amount":"0.5"}],
    "km_per_workday":"20","km_rate":"0.29"},
  "group":{"clients":"6","staff":"1.5","occupancy_pct":"90","per_client_hour":[{"label":"f","amount":"1"}],
    "per_client_unit":[{"label":"g","amount":"4.50"}],"per_year":[{"label":"h","amount":"24000"}],"hours_open_per_year":"2000"},
  "overhead":{"pct":"22","base":"direct"},
  "obligations":{"per_hour":"0.40","per_year":"50","pct":"1","base":"direct"},
  "margin":{"pct":"2","base":"cost"},
  "indexation":{"labour_weight_pct":"90","years":[{"year":2026,"labour_pct":"4","material_pct":"2"}]},
  "unit":{"kind":"day_part","hours":"4"},
  "rounding":{"decimals":2}
}"#;

/// Every field filled in.
pub fn full() -> Value {
    json(FULL)
}

/// Only what must be there.
pub fn least() -> Value {
    json(
        r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},"hours":{"gross_hours_per_year":"1800"}}"#,
    )
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// `body` with `value` at `path` (`labour.mix[0].label`); a value of "" takes the field out.
pub fn with(mut body: Value, path: &str, value: &str) -> Value {
    let (parent, key) = path.rsplit_once(['.', '[']).unwrap_or(("", path));
    let mut place = &mut body;
    for step in parent.split(['.', '[']).filter(|step| !step.is_empty()) {
        place = match step.strip_suffix(']') {
            Some(index) => &mut place[index.parse::<usize>().unwrap()],
            None => &mut place[step],
        };
    }
    match key.strip_suffix(']') {
        Some(index) => place[index.parse::<usize>().unwrap()] = json(value),
        None if value.is_empty() => {
            place.as_object_mut().unwrap().remove(key).expect(path);
        }
        None => place[key] = json(value),
    }
    body
}

/// The answer to a request for the price of `body`, given as text.
pub fn ask(body: &str) -> Value {
    let answer = json(&answer(&format!(r#"{{"id":"q","cost_price":{body}}}"#)));
    assert_eq!(answer["id"], "q");
    answer
}

/// The price of `body`; panics when it is refused.
pub fn price(body: &Value) -> Value {
    let answer = ask(&body.to_string());
    assert!(answer.get("error").is_none(), "{body}\n{answer}");
    answer["cost_price"].clone()
}

/// Code and field of the refusal of `body`; both empty when it is priced.
pub fn refusal(body: &str) -> (String, String) {
    let answer = ask(body);
    let Some(error) = answer.get("error") else {
        assert!(answer["cost_price"].is_object(), "{answer}");
        return (String::new(), String::new());
    };
    let text = |key: &str| error[key].as_str().expect(key).to_owned();
    assert!(!text("message").is_empty(), "{answer}");
    (text("code"), text("field"))
}

/// Panics unless `body` is refused with `code` at `field`.
pub fn refuses(body: &str, code: &str, field: &str) {
    let given = refusal(body);
    assert_eq!(
        (given.0.as_str(), given.1.as_str()),
        (code, field),
        "{body}"
    );
}
