//! A formula as it is written down (*formule als kolom*): sign, number, name; subtotals where they help.

use super::names::Told;
use super::words as w;
use crate::analysis::explanation::{Formula, Op, Operand};
use crate::engine::arithmetic::{Exact, Number};
use crate::ui::html::{Html, fill};

fn sign(op: Op, first: bool) -> &'static str {
    match op {
        Op::Plus if first => "",
        Op::Plus => "+",
        Op::Minus => "−",
        Op::Times | Op::TimesPercent => "×",
        Op::DividedBy | Op::DividedByPercent => "÷",
        Op::AtMost => "≤",
        Op::AtLeast => "≥",
        Op::RoundedTo => "≈",
    }
}

fn step(sign: &str, number: &str, name: &str) -> Html {
    fill(
        r#"<span class="sum__op">{sign}</span> <b class="sum__n">{number}</b> <span class="sum__l">{name}</span> "#,
        &[
            ("sign", sign.into()),
            ("number", number.into()),
            ("name", name.into()),
        ],
    )
}

/// The lines of a formula, the result last.
pub(super) fn lines(told: Told<'_>, formula: &Formula, result: &str) -> Html {
    let percent = formula.result.is_percent();
    let mut total = Exact::zero();
    let mut lines = Html::default();
    let first = formula.terms.first().map(|term| term.operand);
    for (place, term) in formula.terms.iter().enumerate() {
        if formula.subtotal_before(place)
            && let (Some(first), Some(value)) = (first, total.decimal())
        {
            // Written as the first term is: it is a sum of such terms.
            let number = match first {
                Operand::Figure(figure) => told.sum_of(figure, value),
                _ => told.number(first, value, percent),
            };
            lines.push(&step("=", &number, w::SUBTOTAL.in_lang(told.lang)));
        }
        total = term.op.apply(total, term.value);
        let mut name = told.operand(term.operand);
        match term.op {
            Op::AtMost => name = w::AT_MOST.fill(told.lang, &[("name", &name)]),
            Op::AtLeast => name = w::AT_LEAST.in_lang(told.lang).to_owned(),
            Op::RoundedTo => name = w::ROUNDED_TO.in_lang(told.lang).to_owned(),
            _ => {}
        }
        let number = told.number(term.operand, term.value, percent);
        lines.push(&step(sign(term.op, place == 0), &number, &name));
    }
    let number = told.number(formula.result, formula.value, percent);
    lines.push(&step("=", &number, result));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::build_up::build_up;
    use crate::analysis::explanation::{Figure, explain};
    use crate::engine::cost_price::cost_price;
    use crate::i18n::Lang;
    use crate::model::cost_inputs::CostInputs;

    /// What is read of each line.
    fn written(inputs: &str, figure: &str) -> Vec<String> {
        let inputs = CostInputs::from_json(inputs).unwrap();
        let price = cost_price(&inputs).unwrap();
        let built = build_up(&price);
        let told = Told {
            lang: Lang::Nl,
            inputs: &inputs,
            built: &built,
        };
        let explained = explain(&inputs, &price, Figure::parse(figure).unwrap()).unwrap();
        let html = lines(told, &explained.formulas[0], "samen")
            .into_string()
            .replace('\u{a0}', " ");
        html.split("<span class=\"sum__op\">")
            .skip(1)
            .map(|line| {
                let texts = line
                    .split('<')
                    .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
                texts.collect::<String>().trim().to_owned()
            })
            .collect()
    }

    const INPUTS: &str = r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},
        "hours":{"gross_hours_per_year":"1800","leave":{"hours":"300"},"sick_leave_pct":"6"},"overhead":{"pct":"20","base":"direct"}}"#;

    #[test]
    fn a_formula_reads_from_top_to_bottom() {
        assert_eq!(
            written(INPUTS, "time.leave"),
            [
                "€ 20,00 Loonkosten per betaald uur",
                "× 300,0 Verlof en feestdagen in uren",
                "÷ 1.410,0 Productieve uren",
                // As the build-up shows it, where the parts add up: 4.2553 exactly.
                "= € 4,25 samen"
            ]
        );
        assert_eq!(
            written(INPUTS, "overhead"),
            [
                "€ 25,53 Directe kosten per uur",
                "× 20 % Overhead",
                "= € 5,11 samen"
            ]
        );
    }

    #[test]
    fn a_sum_that_is_multiplied_gets_a_subtotal() {
        assert_eq!(
            written(INPUTS, "hours.sick_leave"),
            [
                "1.800,0 Betaalde (bruto) uren",
                "− 300,0 Verlof en feestdagen in uren",
                "= 1.500,0 tussenstand",
                "× 6 % Ziekteverzuim",
                "= 90,0 samen"
            ]
        );
    }

    #[test]
    fn percentages_of_the_whole_are_written_as_such() {
        assert_eq!(
            written(INPUTS, "productivity_gross_pct"),
            [
                "1.410,0 Productieve uren",
                "÷ 1.800,0 Betaalde (bruto) uren",
                "× 100 % het geheel",
                "= 78,3 % samen"
            ]
        );
    }
}
