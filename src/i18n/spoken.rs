//! A number in words (*getal in woorden*), to say back what was read when it could be misread.

use rust_decimal::Decimal;

use super::numbers::typed;
use super::units::spoken_unit;
use super::{Lang, texts};
use crate::model::parameters::Measure;

texts! {
    const READ_AS: Text = text("Gelezen als {number} {unit}.", "Read as {number} {unit}.");
}

/// What was read, in a sentence (*echo*): `Gelezen als twaalfduizend vierhonderd uur.`
#[must_use]
pub fn echo(lang: Lang, value: Decimal, measure: Measure) -> String {
    let unit = spoken_unit(lang, measure, value.abs() == Decimal::ONE);
    READ_AS.fill(lang, &[("number", &spoken(lang, value)), ("unit", &unit)])
}

/// A number in words, decimals digit by digit (*uitgeschreven getal*).
///
/// Dutch: one word up to a thousand, a space after *duizend*, *miljoen* and *miljard* as words of their own.
/// A number of a quadrillion or more is written in digits.
///
/// ```
/// use tariefproef::i18n::{Lang, spoken::spoken};
/// assert_eq!(spoken(Lang::Nl, "12400".parse().unwrap()), "twaalfduizend vierhonderd");
/// assert_eq!(spoken(Lang::En, "-1.05".parse().unwrap()), "minus one point zero five");
/// ```
#[must_use]
pub fn spoken(lang: Lang, value: Decimal) -> String {
    let value = value.normalize();
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let Some(whole) = whole
        .parse::<u64>()
        .ok()
        .filter(|whole| *whole < 1_000_000_000_000_000)
    else {
        return typed(lang, value);
    };
    let (minus, point) = match lang {
        Lang::Nl => ("min", "komma"),
        Lang::En => ("minus", "point"),
    };
    let mut words: Vec<String> = Vec::new();
    if value < Decimal::ZERO {
        words.push(minus.to_owned());
    }
    push_whole(&mut words, lang, whole);
    if !fraction.is_empty() {
        words.push(point.to_owned());
        words.extend(
            fraction
                .chars()
                .filter_map(|digit| digit.to_digit(10))
                .map(|digit| {
                    let mut word = String::new();
                    push_small(&mut word, lang, u64::from(digit));
                    word
                }),
        );
    }
    words.join(" ")
}

fn push_whole(words: &mut Vec<String>, lang: Lang, number: u64) {
    if number == 0 {
        let mut zero = String::new();
        push_small(&mut zero, lang, 0);
        words.push(zero);
        return;
    }
    for (scale, nl, en) in [
        (1_000_000_000_000, "biljoen", "trillion"),
        (1_000_000_000, "miljard", "billion"),
        (1_000_000, "miljoen", "million"),
        (1_000, "duizend", "thousand"),
    ] {
        let count = number / scale % 1000;
        if count == 0 {
            continue;
        }
        let mut word = String::new();
        let (space, name) = match lang {
            Lang::Nl => (scale > 1000, nl),
            Lang::En => (true, en),
        };
        // A thousand is "duizend", but a million is "één miljoen".
        if count > 1 || space {
            push_below_thousand(&mut word, lang, count);
        }
        if space {
            word.push(' ');
        }
        word.push_str(name);
        words.push(word);
    }
    let rest = number % 1000;
    if rest > 0 {
        let mut word = String::new();
        if lang == Lang::En && rest < 100 && number > rest {
            word.push_str("and ");
        }
        push_below_thousand(&mut word, lang, rest);
        words.push(word);
    }
}

fn push_below_thousand(word: &mut String, lang: Lang, number: u64) {
    let (hundreds, rest) = (number / 100, number % 100);
    match lang {
        Lang::Nl => {
            if hundreds > 1 {
                push_small(word, lang, hundreds);
            }
            if hundreds > 0 {
                word.push_str("honderd");
            }
        }
        Lang::En => {
            if hundreds > 0 {
                push_small(word, lang, hundreds);
                word.push_str(" hundred");
            }
            if hundreds > 0 && rest > 0 {
                word.push_str(" and ");
            }
        }
    }
    if rest == 0 {
        return;
    }
    if rest < 20 {
        // Within a word the Dutch one has no accents.
        if rest == 1 && lang == Lang::Nl && hundreds > 0 {
            word.push_str("een")
        } else {
            push_small(word, lang, rest)
        }
        return;
    }
    let (tens, units) = (rest / 10, rest % 10);
    match lang {
        Lang::Nl => {
            match units {
                0 => {}
                1 => word.push_str("eenen"),
                2 | 3 => {
                    push_small(word, lang, units);
                    word.push_str("ën");
                }
                _ => {
                    push_small(word, lang, units);
                    word.push_str("en");
                }
            }
            word.push_str(tens_word(lang, tens));
        }
        Lang::En => {
            word.push_str(tens_word(lang, tens));
            if units > 0 {
                word.push('-');
                push_small(word, lang, units);
            }
        }
    }
}

/// 0 to 19; one by itself carries the accents that tell it from the article.
fn push_small(word: &mut String, lang: Lang, number: u64) {
    let (nl, en) = match number {
        0 => ("nul", "zero"),
        1 => ("één", "one"),
        2 => ("twee", "two"),
        3 => ("drie", "three"),
        4 => ("vier", "four"),
        5 => ("vijf", "five"),
        6 => ("zes", "six"),
        7 => ("zeven", "seven"),
        8 => ("acht", "eight"),
        9 => ("negen", "nine"),
        10 => ("tien", "ten"),
        11 => ("elf", "eleven"),
        12 => ("twaalf", "twelve"),
        13 => ("dertien", "thirteen"),
        14 => ("veertien", "fourteen"),
        15 => ("vijftien", "fifteen"),
        16 => ("zestien", "sixteen"),
        17 => ("zeventien", "seventeen"),
        18 => ("achttien", "eighteen"),
        _ => ("negentien", "nineteen"),
    };
    word.push_str(if lang == Lang::Nl { nl } else { en });
}

fn tens_word(lang: Lang, tens: u64) -> &'static str {
    let (nl, en) = match tens {
        2 => ("twintig", "twenty"),
        3 => ("dertig", "thirty"),
        4 => ("veertig", "forty"),
        5 => ("vijftig", "fifty"),
        6 => ("zestig", "sixty"),
        7 => ("zeventig", "seventy"),
        8 => ("tachtig", "eighty"),
        _ => ("negentig", "ninety"),
    };
    if lang == Lang::Nl { nl } else { en }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_by_the_rules_of_each_language() {
        for (value, nl, en) in [
            ("0", "nul", "zero"),
            ("-0", "nul", "zero"),
            ("1", "één", "one"),
            ("8", "acht", "eight"),
            ("14", "veertien", "fourteen"),
            ("20", "twintig", "twenty"),
            ("21", "eenentwintig", "twenty-one"),
            ("22", "tweeëntwintig", "twenty-two"),
            ("33", "drieëndertig", "thirty-three"),
            ("48", "achtenveertig", "forty-eight"),
            ("80", "tachtig", "eighty"),
            ("97", "zevenennegentig", "ninety-seven"),
            ("100", "honderd", "one hundred"),
            ("101", "honderdeen", "one hundred and one"),
            ("122", "honderdtweeëntwintig", "one hundred and twenty-two"),
            ("200", "tweehonderd", "two hundred"),
            (
                "999",
                "negenhonderdnegenennegentig",
                "nine hundred and ninety-nine",
            ),
            ("1000", "duizend", "one thousand"),
            ("1001", "duizend één", "one thousand and one"),
            ("1100", "duizend honderd", "one thousand one hundred"),
            (
                "1234",
                "duizend tweehonderdvierendertig",
                "one thousand two hundred and thirty-four",
            ),
            ("2000", "tweeduizend", "two thousand"),
            (
                "12400",
                "twaalfduizend vierhonderd",
                "twelve thousand four hundred",
            ),
            ("21000", "eenentwintigduizend", "twenty-one thousand"),
            (
                "101000",
                "honderdeenduizend",
                "one hundred and one thousand",
            ),
            (
                "123456",
                "honderddrieëntwintigduizend vierhonderdzesenvijftig",
                "one hundred and twenty-three thousand four hundred and fifty-six",
            ),
            ("1000000", "één miljoen", "one million"),
            ("1001000", "één miljoen duizend", "one million one thousand"),
            ("1000012", "één miljoen twaalf", "one million and twelve"),
            (
                "2500000",
                "twee miljoen vijfhonderdduizend",
                "two million five hundred thousand",
            ),
            ("1000000000", "één miljard", "one billion"),
            (
                "999999999999",
                "negenhonderdnegenennegentig miljard negenhonderdnegenennegentig miljoen \
                 negenhonderdnegenennegentigduizend negenhonderdnegenennegentig",
                "nine hundred and ninety-nine billion nine hundred and ninety-nine million \
                 nine hundred and ninety-nine thousand nine hundred and ninety-nine",
            ),
            ("1000000000000", "één biljoen", "one trillion"),
            (
                "1.234",
                "één komma twee drie vier",
                "one point two three four",
            ),
            ("0.10", "nul komma één", "zero point one"),
            (
                "-3.05",
                "min drie komma nul vijf",
                "minus three point zero five",
            ),
            ("1000000000000000", "1000000000000000", "1000000000000000"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(spoken(Lang::Nl, value), nl);
            assert_eq!(spoken(Lang::En, value), en);
        }
    }

    #[test]
    fn the_echo_says_the_unit() {
        for (value, measure, nl, en) in [
            (
                "12400",
                Measure::HoursPerYear,
                "Gelezen als twaalfduizend vierhonderd uur.",
                "Read as twelve thousand four hundred hours.",
            ),
            (
                "3678",
                Measure::EuroPerMonth,
                "Gelezen als drieduizend zeshonderdachtenzeventig euro per maand.",
                "Read as three thousand six hundred and seventy-eight euros per month.",
            ),
            (
                "1.234",
                Measure::Percent,
                "Gelezen als één komma twee drie vier procent.",
                "Read as one point two three four percent.",
            ),
            (
                "1",
                Measure::MinutesPerDay,
                "Gelezen als één minuut.",
                "Read as one minute.",
            ),
            (
                "2000",
                Measure::KilometresPerDay,
                "Gelezen als tweeduizend kilometer.",
                "Read as two thousand kilometres.",
            ),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(echo(Lang::Nl, value, measure), nl);
            assert_eq!(echo(Lang::En, value, measure), en);
        }
    }
}
