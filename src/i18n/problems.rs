//! What is wrong, in words that name the remedy (*foutmeldingen*).

use super::entry::WHOLE_NUMBER;
use super::field_names::field_name;
use super::numbers::{amount, percent};
use super::{Lang, Text, text, texts};
use crate::engine::error::EngineError;
use crate::model::problem::{Expected, Fault, LARGEST, Problem, Range};
use rust_decimal::Decimal;

texts! {
    const NOT_JSON: Text = text(
        "dit bestand is geen JSON; open een bestand dat hier is bewaard",
        "this file is not JSON; open a file that was saved here",
    );
    const NOT_JSON_LINE: Text = text(
        "regel {line} is geen JSON; zet op elke regel één JSON-object",
        "line {line} is not JSON; write one JSON object on each line",
    );
    const ONE_OF: Text = text("kies een van: {list}", "choose one of: {list}");
    const EXACTLY_ONE: Text = text("vul precies één van deze in: {list}", "fill in exactly one of these: {list}");
    const BOTH_OR_NONE: Text = text(
        "vul deze samen in of laat ze samen leeg: {list}",
        "fill in all of these or leave all of them empty: {list}",
    );
    const OTHER_FORMAT: Text = text(
        "dit is een ander soort bestand; open {kind}",
        "this is another kind of file; open {kind}",
    );
    const FROM: Text = text("vul een getal in van {low} of hoger", "enter a number of {low} or more");
    const ABOVE: Text = text("vul een getal in dat groter is dan {low}", "enter a number above {low}");
    const AT_MOST: Text = text("vul een getal in van hoogstens {high}", "enter a number of at most {high}");
    const CLOSED: Text = text("vul een getal in van {low} tot en met {high}", "enter a number from {low} to {high}");
    const BELOW: Text = text("vul een getal in van {low} tot {high}", "enter a number from {low} to below {high}");
    const ABOVE_TO: Text = text(
        "vul een getal in dat groter is dan {low} en hoogstens {high}",
        "enter a number above {low} and at most {high}",
    );
    const BETWEEN: Text = text(
        "vul een getal in dat groter is dan {low} en kleiner dan {high}",
        "enter a number above {low} and below {high}",
    );
    const DECIMALS: Text = text(", met hoogstens 12 decimalen", ", with at most 12 decimals");
    const LARGEST_AND_DECIMALS: Text = text(
        ", hoogstens 1.000.000.000.000 en met hoogstens 12 decimalen",
        ", at most 1,000,000,000,000 and with at most 12 decimals",
    );
    const SHARES: Text = text(
        "de aandelen zijn samen {sum}; verander ze tot ze samen 100\u{a0}% zijn",
        "the shares add up to {sum}; change them until they add up to 100%",
    );
}

/// What is wrong with a document and where, as a sentence (*melding*): `Aandeel, rij 3: vul dit veld in.`
#[must_use]
pub fn problem(lang: Lang, problem: &Problem) -> String {
    sentence(
        &field_name(lang, &problem.field),
        &fault(lang, &problem.fault),
    )
}

/// Why there is no outcome, as a sentence with the field where the remedy is (*rekenfout*).
#[must_use]
pub fn engine_problem(lang: Lang, error: &EngineError) -> String {
    sentence(
        &field_name(lang, &error.field()),
        &engine_error(lang, error),
    )
}

/// A sentence of a name and a remedy; without a name the remedy starts with a capital.
pub(super) fn sentence(name: &str, remedy: &str) -> String {
    let mut out = String::with_capacity(name.len() + remedy.len() + 3);
    if name.is_empty() {
        let mut letters = remedy.chars();
        out.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    } else {
        out.push_str(name);
        out.push_str(": ");
        out.push_str(remedy);
    }
    out.push('.');
    out
}

/// What is wrong with a field of a document and what would mend it, without the field's name (*fout*).
#[must_use]
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let plain = match fault {
        Fault::NotJson { line: Some(line) } => {
            return NOT_JSON_LINE.fill(lang, &[("line", &line.to_string())]);
        }
        Fault::NotJson { line: None } => NOT_JSON,
        Fault::UnknownField => text(
            "dit veld bestaat hier niet; haal het weg of verbeter de naam",
            "there is no such field here; remove it or correct its name",
        ),
        Fault::MissingField => text(
            "dit veld ontbreekt; vul het in",
            "this field is missing; fill it in",
        ),
        Fault::WrongType(expected) => wrong_type(*expected),
        Fault::UnknownValue(words) => return ONE_OF.fill(lang, &[("list", &words.join(", "))]),
        Fault::UnknownReference => text(
            "deze naam komt verder niet voor; verbeter de naam of voeg toe wat zo heet",
            "nothing else has this name; correct it or add what it refers to",
        ),
        Fault::ExactlyOne(keys) => {
            return EXACTLY_ONE.fill(lang, &[("list", &key_list(lang, keys))]);
        }
        Fault::BothOrNone(keys) => {
            return BOTH_OR_NONE.fill(lang, &[("list", &key_list(lang, keys))]);
        }
        Fault::OutOfRange(bounds) => {
            let unbounded = (bounds.high == LARGEST) != (bounds.low == -LARGEST);
            let limits = if unbounded {
                LARGEST_AND_DECIMALS
            } else {
                DECIMALS
            };
            let mut words = range(lang, *bounds);
            words.push_str(limits.in_lang(lang));
            return words;
        }
        Fault::Duplicate => text(
            "dit staat er twee keer; houd er één over",
            "this is there twice; keep one",
        ),
        Fault::EndBeforeStart => text(
            "de periode eindigt voordat zij begint; kies een latere laatste dag",
            "the period ends before it begins; choose a later last day",
        ),
        Fault::OtherFormat(format) => {
            let kind = match *format {
                "tariefproef/proposal" => text("een voorstel", "a proposal").in_lang(lang),
                "tariefproef/scenario" => text("een scenario", "a scenario").in_lang(lang),
                "tariefproef/cost-tool" => text("een rekentool", "a cost tool").in_lang(lang),
                other => other,
            };
            return OTHER_FORMAT.fill(lang, &[("kind", kind)]);
        }
    };
    plain.in_lang(lang).to_owned()
}

fn wrong_type(expected: Expected) -> Text {
    match expected {
        Expected::Decimal => text(
            "vul een getal in, bijvoorbeeld \"8.33\"",
            "enter a number, for example \"8.33\"",
        ),
        Expected::WholeNumber => WHOLE_NUMBER,
        Expected::Text => text(
            "vul tekst in, tussen aanhalingstekens",
            "enter text, between quotation marks",
        ),
        Expected::Boolean => text("vul true (ja) of false (nee) in", "enter true or false"),
        Expected::Date => text(
            "vul een bestaande datum in als jjjj-mm-dd, bijvoorbeeld 2026-12-07",
            "enter a day of the calendar as YYYY-MM-DD, for example 2026-12-07",
        ),
        Expected::List => text(
            "maak hier een lijst van, tussen rechte haken",
            "make this a list, between square brackets",
        ),
        Expected::Object => text(
            "zet hier velden met hun waarde, tussen accolades",
            "give fields with their values, between braces",
        ),
    }
}

/// Which numbers a range takes (*bereik*): `vul een getal in van 0 tot 100`.
#[must_use]
pub fn range(lang: Lang, range: Range) -> String {
    let words = match (
        range.low == -LARGEST,
        range.high == LARGEST,
        range.above_low,
        range.below_high,
    ) {
        (true, true, ..) => CLOSED,
        (true, ..) => AT_MOST,
        (_, true, false, _) => FROM,
        (_, true, true, _) => ABOVE,
        (_, _, false, false) => CLOSED,
        (_, _, false, true) => BELOW,
        (_, _, true, false) => ABOVE_TO,
        (_, _, true, true) => BETWEEN,
    };
    let bound = |bound: i64| amount(lang, Decimal::from(bound), 0);
    words.fill(
        lang,
        &[("low", &bound(range.low)), ("high", &bound(range.high))],
    )
}

/// Why a calculation has no answer and what would mend it, without the field's name (*rekenfout*).
#[must_use]
pub fn engine_error(lang: Lang, error: &EngineError) -> String {
    let plain = match error {
        EngineError::SharesNot100 { sum } => {
            let sum = percent(lang, *sum, 0, Decimal::MAX_SCALE);
            return SHARES.fill(lang, &[("sum", &sum)]);
        }
        EngineError::ReferenceMissing { .. } => text(
            "dit salaris staat niet in de loontabellen; kies een andere cao, schaal, trede of periode, of vul het maandsalaris in",
            "the pay tables have no such salary; choose another agreement, scale, step or period, or enter the monthly salary",
        ),
        EngineError::NoProductiveHours => text(
            "er blijven geen productieve uren over; verlaag verlof, ziekteverzuim, scholing of de tijd zonder cliënt",
            "no productive hours are left; lower leave, sick leave, training or the time without clients",
        ),
        EngineError::NoProductiveHoursOverride => text(
            "de productieve uren moeten meer zijn dan 0 en hoogstens de netto uren; verander de productiviteit, of verlaag verlof, ziekteverzuim of scholing",
            "productive hours must be above 0 and at most the net hours; change productivity, or lower leave, sick leave or training",
        ),
        EngineError::AnnualHoursMissing => text(
            "de kosten per jaar voor plichten worden over deze uren verdeeld; vul in hoeveel uur u per jaar levert",
            "the yearly costs of duties are spread over these hours; enter how many hours you deliver a year",
        ),
        EngineError::SharesExceedPrice => text(
            "overhead, plichten en marge nemen samen de hele prijs in; verlaag er één",
            "overhead, duties and margin together take the whole price; lower one of them",
        ),
        EngineError::Overflow => text(
            "een getal werd te groot om precies mee te rekenen; vul kleinere getallen in",
            "a number became too large to calculate with exactly; enter smaller numbers",
        ),
    };
    plain.in_lang(lang).to_owned()
}

fn key_list(lang: Lang, keys: &[&'static str]) -> String {
    let words: Vec<&str> = keys
        .iter()
        .map(|key| key_word(key).map_or(*key, |text| text.in_lang(lang)))
        .collect();
    words.join(", ")
}

fn key_word(key: &str) -> Option<Text> {
    Some(match key {
        "monthly_salary" => text("maandsalaris", "monthly salary"),
        "hourly_wage" => text("uurloon", "hourly wage"),
        "salary_ref" => text("schaal en trede", "scale and step"),
        "hours" => text("uren", "hours"),
        "pct" => text("percentage", "percentage"),
        "km_per_workday" => text("kilometers per werkdag", "kilometres a working day"),
        "km_rate" => text("vergoeding per kilometer", "rate per kilometre"),
        "per_year" => text("kosten per jaar", "costs per year"),
        "hours_open_per_year" => text("openingsuren per jaar", "opening hours a year"),
        _ => return None,
    })
}
