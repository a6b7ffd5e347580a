//! Rounding for show (*sluitend afronden*): parts that add up to their rounded total.

use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals that every calculated amount is certain of: the last of its 28 digits are not, because a division ends there.
const CERTAIN_DECIMALS: u32 = 18;

/// Rounds half away from zero (*rekenkundig afronden*) to `decimals`.
///
/// A half that a division left a hair below itself, such as 55.49499…9 for 55.495, counts as a half.
///
/// ```
/// use tariefproef::engine::rounding::rounded;
/// assert_eq!(rounded("55.4949999999999999999999999".parse().unwrap(), 2).to_string(), "55.50");
/// assert_eq!(rounded("55.494999".parse().unwrap(), 2).to_string(), "55.49");
/// ```
#[must_use]
pub fn rounded(value: Decimal, decimals: u8) -> Decimal {
    let away = RoundingStrategy::MidpointAwayFromZero;
    value
        .round_dp_with_strategy(CERTAIN_DECIMALS, away)
        .round_dp_with_strategy(u32::from(decimals), away)
}

/// Rounds parts by the largest remainder (*grootste rest*), so that they add up to `total`.
///
/// Every part is rounded down to `decimals`; what is left of `total` goes in steps of the last decimal to the parts with
/// the largest remainders, in order of the parts where those are equal. `total` must itself have at most `decimals`.
///
/// ```
/// use rust_decimal::Decimal;
/// use tariefproef::engine::rounding::largest_remainder;
/// let parts: Vec<Decimal> = ["0.335", "0.335", "0.330"].iter().map(|part| part.parse().unwrap()).collect();
/// let shown = largest_remainder(&parts, Decimal::ONE, 2);
/// assert_eq!(shown.iter().map(ToString::to_string).collect::<Vec<_>>(), ["0.34", "0.33", "0.33"]);
/// ```
#[must_use]
pub fn largest_remainder(parts: &[Decimal], total: Decimal, decimals: u8) -> Vec<Decimal> {
    let step = Decimal::new(1, u32::from(decimals));
    let mut shown: Vec<Decimal> = parts
        .iter()
        .map(|part| {
            part.round_dp_with_strategy(u32::from(decimals), RoundingStrategy::ToNegativeInfinity)
        })
        .collect();
    let mut left = shown.iter().fold(total, |left, part| left - part);
    let mut given = vec![false; parts.len()];
    // The parts may miss the total by more than one round when they never added up to it.
    while left >= step && !parts.is_empty() {
        if given.iter().all(|given| *given) {
            given.fill(false);
        }
        let waiting = parts
            .iter()
            .zip(&mut shown)
            .zip(&mut given)
            .filter(|(_, given)| !**given);
        // The last of equals in reverse is the first in order.
        if let Some(((_, part), given)) = waiting
            .rev()
            .max_by_key(|((exact, floor), _)| **exact - **floor)
        {
            *part += step;
            *given = true;
        }
        left -= step;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_largest_remainders_get_the_last_cents_and_ties_go_in_order() {
        let shown = |parts: &[&str], total: &str| {
            let parts: Vec<Decimal> = parts.iter().map(|part| part.parse().unwrap()).collect();
            largest_remainder(&parts, total.parse().unwrap(), 2)
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            shown(&["33.333", "33.333", "33.334"], "100.00"),
            ["33.33", "33.33", "33.34"]
        );
        assert_eq!(shown(&["1.005", "1.005"], "2.01"), ["1.01", "1.00"]);
        assert_eq!(shown(&["-0.904", "5.884"], "4.98"), ["-0.90", "5.88"]);
        assert_eq!(shown(&[], "0.00"), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn shown_parts_add_up_and_each_is_within_a_cent(parts in prop::collection::vec(-100_000_000_i64..100_000_000, 1..20)) {
            let parts: Vec<Decimal> = parts.into_iter().map(|part| Decimal::new(part, 5)).collect();
            let total = rounded(parts.iter().sum(), 2);
            let shown = largest_remainder(&parts, total, 2);
            prop_assert_eq!(shown.iter().sum::<Decimal>(), total);
            for (part, shown) in parts.iter().zip(&shown) {
                prop_assert!((part - shown).abs() <= Decimal::new(1, 2));
            }
        }
    }
}
