//! How each formula is laid out, form by form, and what is said beside it.

use rust_decimal::Decimal;
use tariefproef::analysis::explanation::{
    Explanation, Feed, Figure, Formula, Note, Op, Operand, explain,
};
use tariefproef::engine::cost_price::cost_price;
use tariefproef::model::cost_inputs::CostInputs;

use super::check;

/// A formula in one line: names of parameters are their paths, `%` marks a percentage of the total so far.
fn layout(explanation: &Explanation) -> Vec<String> {
    let name = |operand: Operand| match operand {
        Operand::Figure(figure) => figure.id(),
        Operand::Parameter { parameter, row } => parameter.path_in_row(row.unwrap_or(0)),
        Operand::PayTable { row } => format!("pay_table[{row}]"),
        Operand::Constant(value) => value.to_string(),
        Operand::Part(part) => format!("{part:?}"),
    };
    let line = |formula: &Formula| {
        let mut text = format!("{} =", name(formula.result));
        for (place, term) in formula.terms.iter().enumerate() {
            let (sign, percent) = match term.op {
                Op::Plus if place == 0 => ("", ""),
                Op::Plus => (" +", ""),
                Op::Minus => (" -", ""),
                Op::Times => (" *", ""),
                Op::DividedBy => (" /", ""),
                Op::TimesPercent => (" *", "%"),
                Op::DividedByPercent => (" /", "%"),
                Op::AtMost => (" max", ""),
                Op::AtLeast => (" min", ""),
                Op::RoundedTo => (" round", ""),
            };
            text += &format!("{sign} {}{percent}", name(term.operand));
        }
        text
    };
    explanation.formulas.iter().map(line).collect()
}

const PLAIN: &str = r#"{"labour":{"mix":[{"share_pct":"100","monthly_salary":"3678"}],"holiday_allowance_pct":"8",
    "contributions":[{"kind":"awf","rate_pct":"2.7"}]},
  "hours":{"gross_hours_per_year":"1878","leave":{"hours":"252"},"travel":{"kind":"per_day","minutes":"27"}},
  "other_costs":{"per_fte_year":[{"label":"a","amount":"750"}]},
  "overhead":{"pct":"22","base":"direct"},"margin":{"pct":"2","base":"cost"},"obligations":{"per_hour":"0.40"}}"#;

/// The explanation of a figure in the plain document with one piece of it replaced.
fn opened(piece: &str, by: &str, id: &str) -> Explanation {
    assert!(PLAIN.contains(piece), "{piece}");
    let inputs = CostInputs::from_json(&PLAIN.replace(piece, by))
        .unwrap_or_else(|problems| panic!("{by}: {problems:?}"));
    check(&inputs).unwrap_or_else(|| panic!("{by} has no price"));
    explain(
        &inputs,
        &cost_price(&inputs).unwrap(),
        Figure::parse(id).unwrap(),
    )
    .unwrap()
}

#[test]
fn every_form_has_its_own_column() {
    let hours = r#""leave":{"hours":"252"}"#;
    let travel = r#"{"kind":"per_day","minutes":"27"}"#;
    let margin = r#""margin":{"pct":"2","base":"cost"}"#;
    let mix = r#"[{"share_pct":"100","monthly_salary":"3678"}]"#;
    let rate = r#""rate_pct":"2.7""#;
    let end = r#""obligations":{"per_hour":"0.40"}"#;
    let group = r#""obligations":{},"group":{"clients":"6","staff":"1.5","occupancy_pct":"90",
        "per_client_unit":[{"label":"m","amount":"4.5"}],"per_year":[{"label":"r","amount":"24000"}],"hours_open_per_year":"2000"}"#;
    let two =
        r#"[{"share_pct":"60","monthly_salary":"3678"},{"share_pct":"40","hourly_wage":"17"}]"#;
    let from_table = r#"[{"share_pct":"100","salary_ref":{"agreement":"ghz","scale":"35","step":"8","from":"2025-06-30","to":"2025-07-01"}}]"#;
    for (piece, by, id, columns) in [
        ("", "", "hours.leave", "hours.leave = hours.leave.hours"),
        (
            hours,
            r#""leave":{"pct":"12"}"#,
            "hours.leave",
            "hours.leave = hours.gross * hours.leave.pct%",
        ),
        (
            "",
            "",
            "hours.sick_leave",
            "hours.sick_leave = hours.gross - hours.leave * hours.sick_leave_pct%",
        ),
        (
            hours,
            r#""sick_leave_base":"gross""#,
            "hours.sick_leave",
            "hours.sick_leave = hours.gross * hours.sick_leave_pct%",
        ),
        (
            "",
            "",
            "time.travel",
            "time.travel = labour_per_paid_hour * hours.travel / hours.productive; \
            hours.travel = hours.workdays * hours.travel.minutes / 60; hours.workdays = hours.net / hours.hours_per_day",
        ),
        (
            travel,
            r#"{"kind":"per_visit","minutes":"9","visits_per_day":"3"},"visits_without_travel_pct":"5""#,
            "hours.travel",
            "hours.travel = hours.workdays * hours.travel.visits_per_day * hours.travel.minutes / 60 * VisitsWithTravel%; \
            VisitsWithTravel = 100 - hours.visits_without_travel_pct; hours.workdays = hours.net / hours.hours_per_day",
        ),
        (
            travel,
            r#"{"kind":"pct","pct":"6"}"#,
            "hours.travel",
            "hours.travel = hours.net * hours.travel.pct%",
        ),
        (
            hours,
            r#""hour_includes":["travel"]"#,
            "time.travel",
            "time.travel = 0; \
            hours.travel = hours.workdays * hours.travel.minutes / 60; hours.workdays = hours.net / hours.hours_per_day",
        ),
        (
            hours,
            r#""hour_includes":["travel"]"#,
            "hours.productive",
            "hours.productive = hours.face_to_face + hours.travel",
        ),
        (
            hours,
            r#""productivity_pct":"65""#,
            "hours.productive",
            "hours.productive = hours.gross * hours.productivity_pct%",
        ),
        (
            hours,
            r#""productivity_pct":"65""#,
            "hours.unspecified",
            "hours.unspecified = hours.net - hours.productive",
        ),
        (
            "",
            "",
            "salary",
            "salary = year.salary / hours.gross; year.salary = labour.mix[0].monthly_salary * 12",
        ),
        (
            mix,
            from_table,
            "salary",
            "salary = year.salary / hours.gross; year.salary = pay_table[0] * 12",
        ),
        (
            mix,
            two,
            "year.salary",
            "year.salary = MixSalary(0) + MixSalary(1); \
            MixSalary(0) = labour.mix[0].monthly_salary * 12 * labour.mix[0].share_pct%; \
            MixSalary(1) = labour.mix[1].hourly_wage * hours.gross * labour.mix[1].share_pct%",
        ),
        (
            r#""holiday"#,
            r#""irregular_hours_pct":"2","year_end_bonus_pct":"8","year_end_bonus_base":"salary_irregular_and_holiday","holiday"#,
            "year.year_end_bonus",
            "year.year_end_bonus = year.salary + year.irregular_hours + year.holiday_allowance * labour.year_end_bonus_pct%",
        ),
        (
            "",
            "",
            "year.contribution.awf",
            "year.contribution.awf = wage_per_year * labour.contributions[0].rate_pct%",
        ),
        (
            rate,
            r#""rate_pct":"2.7","annual_cap":"40000","annual_franchise":"90000""#,
            "year.contribution.awf",
            "year.contribution.awf = wage_per_year max labour.contributions[0].annual_cap \
            - labour.contributions[0].annual_franchise min 0 * labour.contributions[0].rate_pct%",
        ),
        (
            r#""contributions":[{"#,
            r#""employee_pension":{"rate_pct":"12","annual_franchise":"16000"},"contributions":[{"base":"wage_less_pension","#,
            "year.contribution.awf",
            "year.contribution.awf = wage_per_year - RowPension(0) * labour.contributions[0].rate_pct%; \
            RowPension(0) = wage_per_year - labour.employee_pension.annual_franchise * labour.employee_pension.rate_pct%",
        ),
        (
            "",
            "",
            "other.per_fte_year",
            "other.per_fte_year = other_costs.per_fte_year[0].amount / hours.productive",
        ),
        ("", "", "other.km", "other.km = 0"),
        ("", "", "overhead", "overhead = direct_cost * overhead.pct%"),
        (
            r#""base":"direct""#,
            r#""base":"labour""#,
            "overhead",
            "overhead = labour_per_productive_hour * overhead.pct%",
        ),
        (
            r#""base":"direct""#,
            r#""base":"price""#,
            "overhead",
            "overhead = price_before_indexation * overhead.pct%",
        ),
        ("", "", "obligations", "obligations = obligations.per_hour"),
        (
            end,
            r#""annual_hours":"9000","obligations":{"per_hour":"1","per_year":"500","pct":"2"}"#,
            "obligations",
            "obligations = obligations.per_hour + ObligationsPerYear + ObligationsShare; \
            ObligationsPerYear = obligations.per_year / annual_hours; ObligationsShare = direct_cost * obligations.pct%",
        ),
        (
            "",
            "",
            "margin",
            "margin = direct_cost + overhead + obligations * margin.pct%",
        ),
        (
            margin,
            r#""margin":{"pct":"2","base":"price"}"#,
            "margin",
            "margin = price_before_indexation * margin.pct%",
        ),
        (
            "",
            "",
            "price_before_indexation",
            "price_before_indexation = direct_cost + overhead + obligations + margin",
        ),
        (
            margin,
            r#""margin":{"pct":"2","base":"price"}"#,
            "price_before_indexation",
            "price_before_indexation = direct_cost + overhead + obligations / LeftOfPrice%; LeftOfPrice = 100 - margin.pct",
        ),
        (
            r#""base":"direct""#,
            r#""base":"price""#,
            "price_before_indexation",
            "price_before_indexation = direct_cost + obligations * CostWithMargin% / LeftOfPrice%; \
            CostWithMargin = 100 + margin.pct; LeftOfPrice = 100 - TakenOfPrice; TakenOfPrice = overhead.pct * CostWithMargin%",
        ),
        (
            end,
            group,
            "group.shared_staff",
            "group.shared_staff = DirectBeforeGroup * StaffPerClient - DirectBeforeGroup; \
            DirectBeforeGroup = labour_per_productive_hour + other.per_fte_year; \
            StaffPerClient = group.staff / group.clients / group.occupancy_pct%",
        ),
        (
            end,
            group,
            "group.per_client",
            "group.per_client = PerClientUnit + PerPlaceYear; \
            PerClientUnit = group.per_client_unit[0].amount; \
            PerPlaceYear = group.per_year[0].amount / group.hours_open_per_year / group.clients / group.occupancy_pct%",
        ),
        (
            end,
            r#""indexation":{"years":[{"labour_pct":"4","material_pct":"2"}]}"#,
            "index_factor",
            "index_factor = 1 * IndexYear(0)%; \
            IndexYear(0) = 100 + IndexLabour(0) + IndexMaterial(0); \
            IndexLabour(0) = indexation.years[0].labour_pct * indexation.labour_weight_pct%; \
            IndexMaterial(0) = indexation.years[0].material_pct * MaterialWeight%; MaterialWeight = 100 - indexation.labour_weight_pct",
        ),
        (
            "",
            "",
            "indexation",
            "indexation = price_before_indexation * index_factor - price_before_indexation",
        ),
        (
            "",
            "",
            "tariff",
            "tariff = cost_price round rounding.decimals",
        ),
        (
            end,
            r#""unit":{"kind":"minute"}"#,
            "tariff",
            "tariff = cost_price / 60 round rounding.decimals",
        ),
        (
            end,
            r#""unit":{"kind":"day_part","hours":"4"}"#,
            "tariff",
            "tariff = cost_price * unit.hours round rounding.decimals",
        ),
    ] {
        let piece = if piece.is_empty() { PLAIN } else { piece };
        let by = if by.is_empty() { PLAIN } else { by };
        assert_eq!(layout(&opened(piece, by, id)).join("; "), columns, "{by}");
    }
}

#[test]
fn what_is_special_is_said() {
    let leave = r#""leave":{"hours":"252"}"#;
    for (by, id, note) in [
        (leave, "other.km", Some(Note::NotGiven)),
        (leave, "other.per_productive_hour", Some(Note::NotGiven)),
        (leave, "hours.unspecified", Some(Note::NotGiven)),
        (leave, "year.other_wage", Some(Note::NotGiven)),
        (leave, "time.travel", None),
        (
            r#""hour_includes":["travel"]"#,
            "time.travel",
            Some(Note::IncludedInHour),
        ),
        (
            r#""hour_includes":["travel"],"productivity_pct":"60""#,
            "time.travel",
            None,
        ),
        (
            r#""productivity_pct":"60""#,
            "hours.travel",
            Some(Note::ProductivityGiven),
        ),
        (
            r#""productivity_pct":"60""#,
            "hours.productive",
            Some(Note::ProductivityGiven),
        ),
        (r#""productivity_pct":"60""#, "hours.net", None),
    ] {
        assert_eq!(opened(leave, by, id).note, note, "{id} with {by}");
    }
    // A contribution over nothing is given all the same.
    let nothing = opened(
        r#""rate_pct":"2.7""#,
        r#""rate_pct":"2.7","annual_franchise":"90000""#,
        "contribution.awf",
    );
    assert_eq!((nothing.value, nothing.note), (Decimal::ZERO, None));
}

#[test]
fn what_the_inputs_do_not_have_is_not_explained() {
    let inputs = CostInputs::from_json(PLAIN).unwrap();
    let price = cost_price(&inputs).unwrap();
    for id in [
        "mix.1.wage",
        "mix.1.salary",
        "contribution.zvw",
        "year.contribution.zvw",
        "group.shared_staff",
        "group.per_client",
    ] {
        assert_eq!(
            explain(&inputs, &price, Figure::parse(id).unwrap()),
            None,
            "{id}"
        );
    }
}

#[test]
fn sources_are_what_was_entered_then_what_can_be_opened() {
    let travel = opened(PLAIN, PLAIN, "time.travel");
    let names: Vec<String> = travel
        .sources()
        .into_iter()
        .map(|(operand, _)| match operand {
            Operand::Figure(figure) => figure.id(),
            Operand::Parameter { parameter, .. } => parameter.key().to_owned(),
            other => panic!("{other:?} is no source"),
        })
        .collect();
    assert_eq!(
        names,
        [
            "minutes",
            "hours_per_day",
            "labour_per_paid_hour",
            "hours.travel",
            "hours.productive",
            "hours.workdays",
            "hours.net",
        ]
    );
}

#[test]
fn a_subtotal_is_wanted_where_a_sum_is_multiplied() {
    let wanted = |id: &str| {
        let formula = opened(PLAIN, PLAIN, id).formulas[0].clone();
        (0..=formula.terms.len())
            .filter(|term| formula.subtotal_before(*term))
            .collect::<Vec<_>>()
    };
    assert_eq!(wanted("hours.sick_leave"), [2]);
    assert_eq!(wanted("margin"), [3]);
    assert_eq!(wanted("time.travel"), [0; 0]);
    assert_eq!(wanted("cost_price"), [0; 0]);
}

#[test]
fn hours_feed_the_figures_that_use_them() {
    let users: Vec<String> = opened(PLAIN, PLAIN, "hours.workdays")
        .feeds
        .iter()
        .map(|feed| feed.figure.id())
        .collect();
    assert_eq!(users, ["hours.travel"]); // no kilometres were entered
    assert!(
        opened(PLAIN, PLAIN, "hours.productive")
            .feeds
            .contains(&Feed {
                figure: Figure::LabourPerProductiveHour,
                amount: None,
            })
    );
}
