//! Salaries against the full list of amounts, and the weighting by calendar days.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use tariefproef::model::date::Date;
use tariefproef::reference::missing;
use tariefproef::reference::salaries::{self, MissingReference, monthly_salary};

use super::{day, number};

/// `(scale, step, valid_from) → amount` of the copied GHZ list.
fn ghz_list() -> BTreeMap<(String, String, Date), Decimal> {
    include_str!("ghz_salaris.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let key = (
                cells[1].trim_start_matches("FG").to_owned(),
                cells[2].to_owned(),
                day(cells[4]),
            );
            (key, number(cells[5]))
        })
        .collect()
}

fn sociaal_werk_list() -> BTreeMap<(String, String, Date), Decimal> {
    include_str!("sociaal_werk_salaris.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            (
                (cells[0].to_owned(), cells[1].to_owned(), day(cells[2])),
                number(cells[3]),
            )
        })
        .collect()
}

/// The room's complete tables hold exactly the cells of the list, no fewer and no more.
fn assert_same_cells(
    agreement: &str,
    list: &BTreeMap<(String, String, Date), Decimal>,
    first: Date,
) {
    let mut offered = BTreeMap::new();
    for table in salaries::tables(agreement)
        .iter()
        .filter(|table| table.complete)
    {
        for scale in salaries::scales(agreement) {
            for step in salaries::steps(agreement, scale, table.valid_from) {
                assert!(step.computable);
                let on = table.valid_from;
                let salary = monthly_salary(agreement, scale, &step.label, on, on).unwrap();
                assert_eq!(salary, step.monthly_eur);
                offered.insert((scale.to_owned(), step.label, on), salary);
            }
        }
    }
    let expected: BTreeMap<_, _> = list
        .iter()
        .filter(|((_, _, from), _)| *from >= first)
        .map(|(key, value)| (key.clone(), *value))
        .collect();
    assert_eq!(offered, expected);
}

#[test]
fn ghz_equals_the_full_list_from_december_2024_on() {
    let list = ghz_list();
    assert_eq!(list.len(), 838);
    assert_same_cells("ghz", &list, day("2024-12-01"));
}

#[test]
fn sociaal_werk_equals_the_full_list_from_july_2024_on() {
    let list = sociaal_werk_list();
    assert_eq!(list.len(), 475);
    assert_same_cells("sociaal_werk", &list, day("2024-07-01"));
}

#[test]
fn older_tables_show_what_the_list_has_and_are_not_computed_with() {
    for (agreement, list, first) in [
        ("ghz", ghz_list(), day("2024-12-01")),
        ("sociaal_werk", sociaal_werk_list(), day("2024-07-01")),
    ] {
        let mut seen = 0;
        for ((scale, step, from), amount) in list {
            // In 2022 scale 40 still had a step 1, which later tables do not have.
            if from >= first || (agreement == "ghz" && scale == "40" && step == "1") {
                continue;
            }
            let shown = salaries::steps(agreement, &scale, from);
            let shown = shown.iter().find(|shown| shown.label == step).unwrap();
            assert_eq!(
                shown.monthly_eur, amount,
                "{agreement} {scale} {step} {from}"
            );
            assert!(!shown.computable);
            let salary = monthly_salary(agreement, &scale, &step, from, from);
            assert!(
                matches!(salary, Err(MissingReference::Date { .. })),
                "{from}"
            );
            seen += 1;
        }
        assert!(seen > 100, "{agreement}: {seen}");
    }
}

#[test]
fn amounts_rise_with_the_step_and_with_every_table() {
    for agreement in salaries::agreements() {
        let mut before: BTreeMap<(&str, String), Decimal> = BTreeMap::new();
        for table in salaries::tables(agreement.id) {
            for scale in salaries::scales(agreement.id) {
                let steps = salaries::steps(agreement.id, scale, table.valid_from);
                for pair in steps.windows(2) {
                    assert!(
                        pair[0].monthly_eur < pair[1].monthly_eur,
                        "{} {scale} {}",
                        agreement.id,
                        pair[1].label
                    );
                }
                for step in steps {
                    assert!(number("1500") < step.monthly_eur && step.monthly_eur < number("9000"));
                    assert_eq!(step.valid_from, table.valid_from);
                    let earlier = before.insert((scale, step.label), step.monthly_eur);
                    assert!(
                        earlier.is_none_or(|amount| amount < step.monthly_eur),
                        "{} {scale}",
                        agreement.id
                    );
                }
            }
        }
    }
}

#[test]
fn complete_tables_follow_each_other_without_a_gap_and_the_last_is_open() {
    for agreement in salaries::agreements() {
        let tables = salaries::tables(agreement.id);
        for pair in tables.windows(2) {
            assert!(pair[0].valid_from < pair[1].valid_from, "{}", agreement.id);
            let end = pair[0].valid_to.unwrap();
            if pair[0].complete {
                assert!(pair[1].complete, "{}", agreement.id);
                assert_eq!(pair[1].valid_from.days_since(end), 1, "{}", agreement.id);
            } else {
                assert!(end < pair[1].valid_from, "{}", agreement.id);
            }
        }
        assert_eq!(tables.last().unwrap().valid_to, None, "{}", agreement.id);
    }
}

/// Scale 35, step 8: 3107 from 2024-12-01, 3231 from 2025-07-01, 3296 from 2026-05-01, 3362 from 2026-11-01.
fn ghz_35_8(from: &str, to: &str) -> Decimal {
    monthly_salary("ghz", "35", "8", day(from), day(to)).unwrap()
}

#[test]
fn a_salary_is_weighted_by_calendar_days() {
    // One day is the table's amount; the boundary day belongs to the new table.
    assert_eq!(ghz_35_8("2025-06-30", "2025-06-30"), number("3107"));
    assert_eq!(ghz_35_8("2025-07-01", "2025-07-01"), number("3231"));
    assert_eq!(ghz_35_8("2024-12-01", "2024-12-01"), number("3107"));
    // The two days round the boundary count once each.
    assert_eq!(ghz_35_8("2025-06-30", "2025-07-01"), number("3169"));
    // 2025: 181 days to 30 June, 184 from 1 July: (181 × 3107 + 184 × 3231) / 365 = 1,156,871 / 365.
    assert_eq!(
        ghz_35_8("2025-01-01", "2025-12-31"),
        number("1156871") / number("365")
    );
    assert_eq!(
        ghz_35_8("2025-01-01", "2025-12-31").round_dp(20),
        number("3169.50958904109589041096")
    );
    // December 2024 to November 2026 runs over four tables: 212, 304, 184 and 30 days.
    let total = number("658684") + number("982224") + number("606464") + number("100860");
    assert_eq!(ghz_35_8("2024-12-01", "2026-11-30"), total / number("730"));
}

#[test]
fn a_period_within_one_table_is_exactly_its_amount() {
    assert_eq!(ghz_35_8("2025-01-01", "2025-06-30"), number("3107"));
    assert_eq!(ghz_35_8("2025-07-01", "2026-04-30"), number("3231"));
}

#[test]
fn a_leap_year_counts_its_extra_day() {
    // No table begins in a leap year, so the period runs from the last boundary to a 29 February.
    let leap = monthly_salary("ghz", "35", "8", day("2026-10-31"), day("2028-02-29")).unwrap();
    // 1 day of 3296 and 486 days of 3362 (2026-11-01 to 2028-02-29).
    assert_eq!(
        leap,
        (number("3296") + number("486") * number("3362")) / number("487")
    );
    let sociaal_werk = monthly_salary(
        "sociaal_werk",
        "7",
        "3",
        day("2024-07-01"),
        day("2025-12-31"),
    )
    .unwrap();
    // Scale 7, step 3: 457 days of 3355 and 92 days of 3473.
    assert_eq!(sociaal_werk, number("1852751") / number("549"));
}

#[test]
fn the_last_table_runs_on() {
    assert_eq!(ghz_35_8("2031-01-01", "2035-12-31"), number("3362"));
    let steps = salaries::steps("ghz", "35", day("2035-01-01"));
    assert_eq!(steps.len(), 12);
    assert_eq!(steps.last().unwrap().label, "12");
}

#[test]
fn a_day_before_the_first_table_is_missing() {
    for (from, to) in [
        ("2024-11-30", "2024-11-30"),
        ("2024-11-30", "2026-01-01"),
        ("2023-12-01", "2024-12-01"),
    ] {
        let missing = monthly_salary("ghz", "35", "8", day(from), day(to)).unwrap_err();
        let first = day("2024-12-01");
        assert_eq!(
            missing,
            MissingReference::Date {
                agreement: "ghz".to_owned(),
                from: day(from),
                first
            }
        );
    }
    let early = monthly_salary(
        "sociaal_werk",
        "1",
        "start",
        day("2024-06-30"),
        day("2024-07-01"),
    );
    assert!(matches!(early, Err(MissingReference::Date { .. })));
}

#[test]
fn an_unknown_agreement_scale_or_step_is_missing() {
    let salary = |agreement, scale, step| {
        monthly_salary(agreement, scale, step, day("2025-01-01"), day("2025-12-31"))
    };
    for agreement in ["", "GHZ", "zorg"] {
        assert!(
            matches!(
                salary(agreement, "35", "8"),
                Err(MissingReference::Agreement { .. })
            ),
            "{agreement}"
        );
    }
    for scale in ["", "FG35", "36", "035", " 35"] {
        assert!(
            matches!(
                salary("ghz", scale, "8"),
                Err(MissingReference::Scale { .. })
            ),
            "{scale}"
        );
    }
    for step in ["", "0", "13", "08", "start"] {
        assert!(
            matches!(
                salary("ghz", "35", step),
                Err(MissingReference::Step { .. })
            ),
            "{step}"
        );
    }
    for (agreement, scale, step) in [
        ("vvt", "35", "min"),
        ("vvt", "35", "8"),
        ("ggz", "65", "1"),
        ("ggz", "45", "1"),
    ] {
        let missing = salary(agreement, scale, step).unwrap_err();
        let MissingReference::StepTables { missing_id, .. } = missing else {
            panic!("{agreement}: {missing}");
        };
        assert!(missing::missing(missing_id).is_some(), "{missing_id}");
    }
    for (scale, step) in [("6", "9"), ("14", "8"), ("5", "12")] {
        assert!(matches!(
            salary("sociaal_werk", scale, step),
            Err(MissingReference::Step { .. })
        ));
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let backwards = monthly_salary("ghz", "35", "8", day("2025-02-01"), day("2025-01-31"));
    assert!(matches!(
        backwards,
        Err(MissingReference::EndBeforeStart { .. })
    ));
}

#[test]
fn tables_of_vvt_and_ggz_are_shown_but_not_computable() {
    let vvt = salaries::steps("vvt", "35", day("2026-07-01"));
    let shown: Vec<(&str, Decimal)> = vvt
        .iter()
        .map(|step| (step.label.as_str(), step.monthly_eur))
        .collect();
    assert_eq!(shown, [("min", number("2664")), ("max", number("3593"))]);
    assert!(
        salaries::steps("vvt", "30", day("2024-10-01")).is_empty(),
        "that scale was rebuilt in 2025"
    );
    let ggz = salaries::steps("ggz", "65", day("2024-01-01"));
    assert_eq!(
        (ggz.len(), ggz[0].monthly_eur, ggz[12].monthly_eur),
        (13, number("4785"), number("6264"))
    );
    assert!(vvt.iter().chain(&ggz).all(|step| !step.computable));
}
