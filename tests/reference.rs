//! The reference data: unit, source, status and validity of every record, and salaries against the full list of amounts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use tariefproef::model::date::Date;
use tariefproef::reference::salaries;
use tariefproef::reference::{
    Figure, Status, Text, Unit, facts, indexation, iwmo, minimum_wage, missing, norm_hours,
    pay_rises, pension, premiums, sick_leave, source, sources, tariffs, wages,
};

#[path = "reference/salaries.rs"]
mod salary_amounts;

macro_rules! data {
    ($name:literal) => {
        include_str!(concat!("../src/reference/data/", $name, ".tsv"))
    };
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is not a day"))
}

fn number(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_else(|_| panic!("{text} is not a number"))
}

fn records(text: &str) -> usize {
    text.lines().skip(1).filter(|line| !line.is_empty()).count()
}

/// Every table of figures with its name, its text and what the room made of it.
fn figure_tables() -> Vec<(&'static str, &'static str, Vec<Figure>)> {
    vec![
        ("premiums", data!("premiums"), premiums::all().to_vec()),
        ("pension", data!("pension"), pension::all().to_vec()),
        (
            "indexation",
            data!("indexation"),
            indexation::all().to_vec(),
        ),
        ("pay_rises", data!("pay_rises"), pay_rises::all().to_vec()),
        ("wages", data!("wages"), wages::all().to_vec()),
        (
            "minimum_wage",
            data!("minimum_wage"),
            minimum_wage::all().to_vec(),
        ),
        (
            "sick_leave",
            data!("sick_leave"),
            sick_leave::all().to_vec(),
        ),
        (
            "norm_hours",
            data!("norm_hours"),
            norm_hours::all().to_vec(),
        ),
        ("facts", data!("facts"), facts::all().to_vec()),
        (
            "rules_of_thumb",
            data!("rules_of_thumb"),
            facts::rules_of_thumb().to_vec(),
        ),
        (
            "tariffs",
            data!("tariffs"),
            tariffs::all().iter().map(|tariff| tariff.figure).collect(),
        ),
    ]
}

/// Every data file, by name.
fn files() -> Vec<(&'static str, &'static str)> {
    let mut files: Vec<(&str, &str)> = figure_tables()
        .iter()
        .map(|(name, text, _)| (*name, *text))
        .collect();
    files.extend([
        ("sources", data!("sources")),
        ("missing", data!("missing")),
        ("iwmo", data!("iwmo")),
        ("ghz_tables", data!("ghz_tables")),
        ("ghz_scales", data!("ghz_scales")),
        ("ghz_ladder", data!("ghz_ladder")),
        ("sociaal_werk_tables", data!("sociaal_werk_tables")),
        ("sociaal_werk_scales", data!("sociaal_werk_scales")),
        ("sociaal_werk_ladder", data!("sociaal_werk_ladder")),
        ("vvt_tables", data!("vvt_tables")),
        ("vvt_scales", data!("vvt_scales")),
        ("vvt_ladder", data!("vvt_ladder")),
        ("ggz_tables", data!("ggz_tables")),
        ("ggz_scales", data!("ggz_scales")),
        ("ggz_ladder", data!("ggz_ladder")),
    ]);
    files
}

#[test]
fn the_tests_read_every_data_file() {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/src/reference/data");
    let on_disk: BTreeSet<String> = std::fs::read_dir(here)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let tested: BTreeSet<String> = files()
        .iter()
        .map(|(name, _)| format!("{name}.tsv"))
        .collect();
    assert_eq!(on_disk, tested);
}

#[test]
fn every_line_has_every_column_and_no_stray_space() {
    for (name, text) in files() {
        let columns = text.lines().next().unwrap().split('\t').count();
        for line in text.lines() {
            assert_eq!(line.split('\t').count(), columns, "{name}: {line}");
            assert!(
                line.split('\t').all(|cell| cell.trim() == cell),
                "{name}: {line}"
            );
        }
    }
}

#[test]
fn no_record_is_lost_in_reading() {
    for (name, text, figures) in figure_tables() {
        assert_eq!(figures.len(), records(text), "{name}");
    }
    assert_eq!(sources().len(), records(data!("sources")));
    assert_eq!(missing::all().len(), records(data!("missing")));
    assert_eq!(iwmo::all().len(), records(data!("iwmo")));
    for (agreement, tables, scales) in [
        ("ghz", data!("ghz_tables"), data!("ghz_scales")),
        (
            "sociaal_werk",
            data!("sociaal_werk_tables"),
            data!("sociaal_werk_scales"),
        ),
        ("vvt", data!("vvt_tables"), data!("vvt_scales")),
        ("ggz", data!("ggz_tables"), data!("ggz_scales")),
    ] {
        assert_eq!(
            salaries::tables(agreement).len(),
            records(tables),
            "{agreement}"
        );
        assert_eq!(
            salaries::scales(agreement).count(),
            records(scales),
            "{agreement}"
        );
    }
}

/// The sources and status of every record, with where it stands.
fn provenance() -> Vec<(String, Vec<&'static str>, Status)> {
    let mut all = Vec::new();
    for (name, _, figures) in figure_tables() {
        for figure in figures {
            all.push((
                format!("{name} {}", figure.series),
                figure.source_ids().collect(),
                figure.status,
            ));
        }
    }
    for agreement in salaries::agreements() {
        for table in salaries::tables(agreement.id) {
            all.push((
                format!("{} {}", agreement.id, table.valid_from),
                table.source_ids().collect(),
                table.status,
            ));
        }
    }
    for code in iwmo::all() {
        all.push((
            format!("iwmo {}", code.code),
            vec![code.source_id],
            code.status,
        ));
    }
    all
}

#[test]
fn every_record_has_known_sources_and_every_source_is_used() {
    let mut used = BTreeSet::new();
    for (record, ids, _) in provenance() {
        assert!(!ids.is_empty(), "{record} has no source");
        for id in ids {
            assert!(source(id).is_some(), "{record}: unknown source {id}");
            used.insert(id);
        }
    }
    for source in sources() {
        assert!(used.contains(source.id), "{} is not used", source.id);
        assert!(!source.title.is_empty(), "{}", source.id);
        assert_eq!(source.read, day("2026-11-21"), "{}", source.id);
    }
}

#[test]
fn what_has_no_source_or_no_address_is_unconfirmed() {
    for (record, ids, status) in provenance() {
        let address = |id: &str| source(id).unwrap().address;
        if ids.contains(&"unsourced") || ids.iter().all(|id| address(id).is_empty()) {
            let found_twice = ids.len() > 1 && !ids.contains(&"unsourced");
            assert!(status == Status::Unconfirmed || found_twice, "{record}");
        }
    }
}

#[test]
fn ids_are_unique() {
    let unique = |name: &str, ids: Vec<&str>| {
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len(), "{name}");
    };
    unique(
        "sources",
        sources().iter().map(|source| source.id).collect(),
    );
    unique(
        "missing",
        missing::all().iter().map(|entry| entry.id).collect(),
    );
    for agreement in salaries::agreements() {
        unique(agreement.id, salaries::scales(agreement.id).collect());
    }
    let codes: BTreeSet<(String, &str)> = iwmo::all()
        .iter()
        .map(|code| (format!("{:?}", code.kind), code.code))
        .collect();
    assert_eq!(codes.len(), iwmo::all().len());
}

#[test]
fn validity_within_a_series_never_overlaps() {
    for (name, _, figures) in figure_tables() {
        let mut series: BTreeMap<&str, Vec<Figure>> = BTreeMap::new();
        for figure in figures {
            if let (Some(from), Some(to)) = (figure.valid_from, figure.valid_to) {
                assert!(from <= to, "{name} {} {from}", figure.series);
            }
            series.entry(figure.series).or_default().push(figure);
        }
        for (id, mut figures) in series {
            figures.sort_by_key(|figure| figure.valid_from);
            for pair in figures.windows(2) {
                let end = pair[0]
                    .valid_to
                    .unwrap_or_else(|| panic!("{name} {id}: an open end before another record"));
                let start = pair[1]
                    .valid_from
                    .unwrap_or_else(|| panic!("{name} {id}: two records without a begin"));
                assert!(end < start, "{name} {id}: {end} and {start}");
                assert_eq!(pair[0].unit, pair[1].unit, "{name} {id}");
            }
        }
    }
}

#[test]
fn yearly_premiums_leave_no_gap() {
    for series in [
        "awf_low",
        "awf_high",
        "aof_low",
        "aof_high",
        "wko",
        "ufo",
        "zvw",
        "whk_average",
    ] {
        for year in 2019..=2026 {
            for (month, last) in [(1, 1), (7, 31), (8, 1), (12, 31)] {
                let on = Date::new(year, month, last).unwrap();
                assert!(premiums::premium(series, on).is_some(), "{series} {on}");
                assert!(premiums::max_premium_wage(on).is_some(), "{on}");
            }
        }
    }
    for year in 2019..=2026 {
        for series in ["premium", "employer_share", "franchise"] {
            let on = Date::new(year, 1, 1).unwrap();
            assert!(pension::figure(series, on).is_some(), "{series} {on}");
        }
    }
}

#[test]
fn values_are_plausible_for_their_unit() {
    for (name, _, figures) in figure_tables() {
        for figure in figures {
            let (lowest, highest) = match figure.unit {
                Unit::Pct => ("0", "100"),
                Unit::EurPerHour if name == "tariffs" || name == "rules_of_thumb" => ("5", "200"),
                Unit::EurPerHour => ("8", "60"),
                Unit::EurPerMinute => ("0.3", "3"),
                Unit::EurPerDayPart => ("20", "200"),
                Unit::EurPerDay => ("5", "200"),
                Unit::EurPer24Hours => ("100", "500"),
                Unit::EurPerMonth if name == "tariffs" => ("20", "5000"),
                Unit::EurPerMonth if name == "pay_rises" => ("50", "500"),
                Unit::EurPerMonth => ("1500", "9000"),
                Unit::EurPerYear => ("10000", "5000000"),
                Unit::EurPerKm => ("0.05", "5"),
                Unit::EurPerVisit | Unit::EurPerTrip | Unit::EurPerUnit => ("1", "100"),
                Unit::EurPerContact => ("20", "300"),
                Unit::HoursPerYear => ("-100", "1900"),
                Unit::MinutesPerWeek | Unit::MinutesPerTwoWeeks => ("-60", "300"),
                Unit::MinutesPerTime => ("1", "120"),
            };
            assert!(
                number(lowest) <= figure.value && figure.value <= number(highest),
                "{name} {} = {}",
                figure.series,
                figure.value
            );
        }
    }
}

#[test]
fn low_and_parts_agree_with_high_and_whole() {
    for year in 2019..=2026 {
        let on = Date::new(year, 1, 1).unwrap();
        let value = |series: &str| premiums::premium(series, on).map(|figure| figure.value);
        assert!(value("awf_low") <= value("awf_high"), "{year}");
        assert!(value("aof_low") <= value("aof_high"), "{year}");
        if let (Some(wga), Some(zw)) = (value("whk_wga_average"), value("whk_zw_average")) {
            assert_eq!(Some(wga + zw), value("whk_average"), "{year}");
        }
    }
    for year in 2025..=2026 {
        let on = Date::new(year, 1, 1).unwrap();
        let value = |series: &str| pension::figure(series, on).unwrap().value;
        let base = value("max_salary") - value("franchise");
        let premium = value("premium") * base / Decimal::ONE_HUNDRED;
        assert_eq!(premium.round(), value("max_yearly_premium"), "{year}");
    }
    for year in 2022..=2026 {
        let on = Date::new(year, 1, 1).unwrap();
        let value = |series: &str| pension::figure(series, on).unwrap().value;
        assert_eq!(
            value("employer_share") * Decimal::TWO,
            value("premium"),
            "{year}"
        );
    }
}

#[test]
fn figures_say_the_same_in_both_languages_or_nothing() {
    let paired = |what: &str, text: Text| {
        assert_eq!(text.nl.is_empty(), text.en.is_empty(), "{what}: {text:?}");
    };
    for (name, _, figures) in figure_tables() {
        for figure in figures {
            paired(&format!("{name} {}", figure.series), figure.note);
        }
    }
    for name in ["facts", "norm_hours", "rules_of_thumb", "tariffs"] {
        let tables = figure_tables();
        let (_, _, figures) = tables.iter().find(|(id, _, _)| *id == name).unwrap();
        for figure in figures {
            assert!(!figure.note.nl.is_empty(), "{name} {}", figure.series);
        }
    }
    for entry in missing::all() {
        assert!(
            !entry.what.nl.is_empty() && !entry.what.en.is_empty(),
            "{}",
            entry.id
        );
        assert!(
            !entry.why.nl.is_empty() && !entry.why.en.is_empty(),
            "{}",
            entry.id
        );
    }
    for code in iwmo::all() {
        assert!(
            !code.meaning.nl.is_empty() && !code.meaning.en.is_empty(),
            "{}",
            code.code
        );
    }
}

#[test]
fn what_is_missing_is_listed_and_not_filled_in() {
    for agreement in salaries::agreements() {
        let id = agreement.missing_id.unwrap();
        assert!(missing::missing(id).is_some(), "{id}");
    }
    for (series, year) in [
        ("ova_definitive", 2025),
        ("ppc_definitive", 2025),
        ("ova_provisional", 2026),
        ("ppc_provisional", 2026),
        ("vng_advice", 2026),
    ] {
        assert_eq!(indexation::index(series, year), None, "{series} {year}");
    }
    for id in [
        "ova_2025",
        "ova_2026",
        "vng_advice_2026",
        "whk_health",
        "hhm_minutes",
        "vvt_commuting",
    ] {
        assert!(missing::missing(id).is_some(), "{id}");
    }
    assert_eq!(facts::fact("commuting.vvt", day("2026-01-01")), None);
    let rises = pay_rises::of_agreement("sociaal_werk");
    assert!(
        rises
            .map(|rise| rise.value)
            .all(|value| value != number("2.1"))
    );
}

#[test]
fn the_ladders_have_a_column_per_table() {
    for (agreement, ladder) in [
        ("ghz", data!("ghz_ladder")),
        ("sociaal_werk", data!("sociaal_werk_ladder")),
        ("vvt", data!("vvt_ladder")),
        ("ggz", data!("ggz_ladder")),
    ] {
        let columns: Vec<String> = ladder
            .lines()
            .next()
            .unwrap()
            .split('\t')
            .skip(1)
            .map(str::to_owned)
            .collect();
        let tables: Vec<String> = salaries::tables(agreement)
            .iter()
            .map(|table| table.valid_from.to_string())
            .collect();
        assert_eq!(columns, tables, "{agreement}");
    }
}

// A few figures a person knows by heart, one per table.

#[test]
fn well_known_figures_are_what_they_are() {
    let on = day("2025-03-15");
    let premium = |series| premiums::premium(series, on).unwrap().value;
    assert_eq!(
        ["awf_low", "aof_high", "wko", "zvw"].map(premium),
        ["2.74", "7.64", "0.50", "6.51"].map(number)
    );
    assert_eq!(
        premiums::max_premium_wage(on).unwrap().value,
        number("75864")
    );
    assert_eq!(
        premiums::premium("awf_low", day("2021-08-01"))
            .unwrap()
            .value,
        number("0.34")
    );
    assert_eq!(
        pension::figure("employer_share", on).unwrap().value,
        number("12.9")
    );
    assert_eq!(
        indexation::index("vng_advice", 2025).unwrap().value,
        number("4.96")
    );
    assert_eq!(minimum_wage::hourly(on).unwrap().value, number("14.06"));
    assert_eq!(
        minimum_wage::monthly(day("2023-07-01")).unwrap().value,
        number("1995")
    );
    assert_eq!(
        sick_leave::latest("vernet_year.care", on).unwrap().value,
        number("7.81")
    );
    assert_eq!(
        norm_hours::norm("more.many_limitations").unwrap().value,
        number("52")
    );
    assert_eq!(
        wages::wage("vvt.household_help.highest", on).unwrap().value,
        number("16.98")
    );
    assert_eq!(
        facts::fact("full_time_hours", on).unwrap().value,
        number("1878")
    );
    assert_eq!(
        facts::fact("year_end_bonus.ghz", day("2019-11-30"))
            .unwrap()
            .value,
        number("7.05")
    );
    let (lowest, highest) = facts::range("margin").unwrap();
    assert_eq!((lowest.value, highest.value), (number("1"), number("3")));
    assert_eq!(lowest.status, Status::Unconfirmed);
    assert_eq!(facts::range("overhead"), None);
    assert_eq!(pay_rises::of_agreement("ghz").count(), 3);
    assert_eq!(
        tariffs::all()
            .iter()
            .filter(|tariff| tariff.is_national())
            .count(),
        13
    );
    assert_eq!(iwmo::of_kind(iwmo::Kind::Unit).count(), 7);
}
