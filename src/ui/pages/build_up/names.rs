//! What the numbers of an explanation are called and how they are written (*namen en schrijfwijze in een uitleg*).

use rust_decimal::Decimal;

use crate::analysis::build_up::{BuildUp, CostGroup};
use crate::analysis::explanation::{Figure, HoursKind, Operand, Part};
use crate::i18n::figures::{contribution_kind, hours, line};
use crate::i18n::numbers::{decimal, euro, percent};
use crate::i18n::parameters::label;
use crate::i18n::{Lang, Text, texts};
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::{Measure, Parameter};
use crate::model::words::ContributionKind;

texts! {
    const OF_ROW: Text = text("{name}, {row}", "{name}, {row}");
    const ROW: Text = text("rij {row}", "row {row}");
    const ROW_SALARY: Text = text("Jaarsalaris", "Yearly salary");
    const ROW_WAGE: Text = text("Brutoloon per jaar", "Gross wage a year");
    const PER_YEAR: Text = text("per jaar", "per year");
    const EMPLOYER_COST: Text = text("Loon en werkgeverslasten per jaar", "Wage and contributions a year");
    const GROSS: Text = text("Betaalde (bruto) uren", "Paid (gross) hours");
    const NET: Text = text("Netto uren", "Net hours");
    const WORKDAYS: Text = text("Werkdagen per jaar", "Working days a year");
    const AVAILABLE: Text = text("Geplande uren voor cliënten", "Hours planned for clients");
    const FACE_TO_FACE: Text = text("Uren bij de cliënt", "Hours with the client");
    const PRODUCTIVE: Text = text("Productieve uren", "Productive hours");
    const NAME: Text = text("{name}", "{name}");
    const IN_HOURS: Text = text("{name} in uren", "{name} in hours");
    const OF_GROSS: Text = text("Productief, deel van bruto", "Productive, part of gross");
    const OF_NET: Text = text("Productief, deel van netto", "Productive, part of net");
    const PAID_HOUR: Text = text("Loonkosten per betaald uur", "Labour cost per paid hour");
    const PRODUCTIVE_HOUR: Text = text("Loonkosten per productief uur", "Labour cost per productive hour");
    const DIRECT: Text = text("Directe kosten per uur", "Direct cost per hour");
    const BEFORE_INDEX: Text = text("Prijs vóór indexatie", "Price before indexation");
    const INDEX_FACTOR: Text = text("Indexatie als factor", "Indexation as a factor");
    const COST_PRICE: Text = text("Kostprijs per uur", "Cost price per hour");
    const FACE_PRICE: Text = text("Prijs per uur bij de cliënt", "Price per hour with the client");
    const TARIFF: Text = text("Tarief dat hieruit volgt", "Tariff that follows");

    const PAY_TABLE: Text = text("Maandsalaris volgens cao", "Monthly salary by agreement");
    const MONTHS: Text = text("maanden", "months");
    const MINUTES: Text = text("minuten per uur", "minutes an hour");
    const WHOLE: Text = text("het geheel", "the whole");
    const NOTHING: Text = text("niets ingevuld", "nothing entered");
    const START: Text = text("begin", "start");

    const MIX_SALARY: Text = text("Salaris naar aandeel", "Salary by share");
    const ROW_PENSION: Text = text("Pensioenpremie van de werknemer", "Employee's pension premium");
    const WITH_TRAVEL: Text = text("Bezoeken met reizen", "Visits with travel");
    const PER_FTE: Text = text("Kosten per voltijder, samen", "Costs per full-timer, together");
    const BEFORE_GROUP: Text = text("Directe kosten zonder de groep", "Direct cost without the group");
    const PER_CLIENT: Text = text("Medewerkers per aanwezige cliënt", "Staff per client present");
    const CLIENT_UNIT: Text = text("Kosten per cliënt per eenheid, per uur", "Costs per client per unit, per hour");
    const PLACE_YEAR: Text = text("Kosten van de locatie, per uur", "Costs of the place, per hour");
    const DUTIES_YEAR: Text = text("Plichten per jaar, per uur", "Duties a year, per hour");
    const DUTIES_SHARE: Text = text("Plichten als percentage, per uur", "Duties as a percentage, per hour");
    const DUTIES_FIXED: Text = text("Plichten per uur en per jaar", "Duties per hour and a year");
    const WITH_MARGIN: Text = text("Kosten met risico en resultaat", "Cost with risk and result");
    const TAKEN: Text = text("Opslagen als deel van de prijs", "Surcharges as part of the price");
    const LEFT: Text = text("Deel van de prijs voor de kosten", "Part of the price for the costs");
    const INDEX_YEAR: Text = text("Prijs van het ene jaar op het andere", "Price of one year on the one before");
    const INDEX_LABOUR: Text = text("Loonstijging naar gewicht", "Rise of wages by weight");
    const INDEX_MATERIAL: Text = text("Prijsstijging naar gewicht", "Rise of prices by weight");
    const MATERIAL_WEIGHT: Text = text("Gewicht van de prijzen", "Weight of prices");
}

/// What an explanation needs to name and write its numbers.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) lang: Lang,
    pub(super) inputs: &'a CostInputs,
    pub(super) built: &'a BuildUp,
}

impl Told<'_> {
    fn say(&self, text: Text) -> &'static str {
        text.in_lang(self.lang)
    }

    /// `Jaarsalaris, Begeleider`.
    fn in_row(&self, name: Text, row: &str) -> String {
        OF_ROW.fill(self.lang, &[("name", self.say(name)), ("row", row)])
    }

    fn numbered(&self, row: usize) -> String {
        ROW.fill(self.lang, &[("row", &(row + 1).to_string())])
    }

    /// What a row of the mix is called.
    fn staff(&self, row: usize) -> String {
        match self.inputs.labour.mix.get(row) {
            Some(named) if !named.label.is_empty() => named.label.clone(),
            _ => self.numbered(row),
        }
    }

    fn year(&self, row: usize) -> String {
        let year = self
            .inputs
            .indexation
            .years
            .get(row)
            .and_then(|given| given.year);
        year.map_or_else(|| self.numbered(row), |year| year.to_string())
    }

    fn contribution(&self, row: usize) -> Option<Text> {
        let given = self.inputs.labour.contributions.get(row)?;
        Some(contribution_kind(given.kind))
    }

    /// The name of a figure.
    pub(super) fn figure(&self, figure: Figure) -> String {
        let name = match figure {
            Figure::RowSalary(row) => return self.in_row(ROW_SALARY, &self.staff(row)),
            Figure::RowWage(row) => return self.in_row(ROW_WAGE, &self.staff(row)),
            Figure::PerYear(of) => return self.in_row(line(of), self.say(PER_YEAR)),
            Figure::Hours(kind) => match kind {
                HoursKind::Gross => GROSS,
                HoursKind::Net => NET,
                HoursKind::Workdays => WORKDAYS,
                HoursKind::Available => AVAILABLE,
                HoursKind::FaceToFace => FACE_TO_FACE,
                HoursKind::Productive => PRODUCTIVE,
                kind => {
                    let name = hours(kind.word())
                        .map(|name| self.say(name))
                        .unwrap_or_default();
                    let words = if kind == HoursKind::Unspecified {
                        NAME
                    } else {
                        IN_HOURS
                    };
                    return words.fill(self.lang, &[("name", name)]);
                }
            },
            Figure::Line(of) => line(of),
            Figure::WagePerYear => ROW_WAGE,
            Figure::EmployerCostPerYear => EMPLOYER_COST,
            Figure::ProductivityGross => OF_GROSS,
            Figure::ProductivityNet => OF_NET,
            Figure::LabourPerPaidHour => PAID_HOUR,
            Figure::LabourPerProductiveHour => PRODUCTIVE_HOUR,
            Figure::DirectCost => DIRECT,
            Figure::PriceBeforeIndexation => BEFORE_INDEX,
            Figure::IndexFactor => INDEX_FACTOR,
            Figure::CostPrice => COST_PRICE,
            Figure::PricePerFaceToFaceHour => FACE_PRICE,
            Figure::Tariff => TARIFF,
        };
        self.say(name).to_owned()
    }

    /// The name of a number in a formula.
    pub(super) fn operand(&self, operand: Operand) -> String {
        let name = match operand {
            Operand::Figure(figure) => return self.figure(figure),
            Operand::Parameter { parameter, row } => return self.parameter(parameter, row),
            Operand::PayTable { row } => return self.in_row(PAY_TABLE, &self.staff(row)),
            Operand::Part(part) => return self.part(part),
            Operand::Constant(12) => MONTHS,
            Operand::Constant(60) => MINUTES,
            Operand::Constant(100) => WHOLE,
            Operand::Constant(0) => NOTHING,
            Operand::Constant(_) => START,
        };
        self.say(name).to_owned()
    }

    /// The name of a parameter, with that of its row.
    pub(super) fn parameter(&self, parameter: Parameter, row: Option<usize>) -> String {
        let name = label(parameter);
        let Some(row) = row else {
            return self.say(name).to_owned();
        };
        let (inputs, group) = (self.inputs, self.inputs.group.as_ref());
        let list = match parameter {
            Parameter::CostPerFteYear => Some(&inputs.other_costs.per_fte_year),
            Parameter::CostPerProductiveHour => Some(&inputs.other_costs.per_productive_hour),
            Parameter::GroupPerClientHour => group.map(|group| &group.per_client_hour),
            Parameter::GroupPerClientUnit => group.map(|group| &group.per_client_unit),
            Parameter::GroupPerYear => group.map(|group| &group.per_year),
            _ => None,
        };
        if let Some(named) = list
            .and_then(|list| list.get(row))
            .filter(|named| !named.label.is_empty())
        {
            return named.label.clone();
        }
        let of = match parameter {
            Parameter::IndexLabour | Parameter::IndexMaterial => self.year(row),
            Parameter::MixShare | Parameter::MixMonthlySalary | Parameter::MixHourlyWage => {
                self.staff(row)
            }
            Parameter::ContributionRate
            | Parameter::ContributionCap
            | Parameter::ContributionFranchise => {
                match self.contribution(row) {
                    // The name of the contribution says enough beside a rate.
                    Some(kind) if parameter == Parameter::ContributionRate => {
                        return self.say(kind).to_owned();
                    }
                    Some(kind) => self.say(kind).to_owned(),
                    None => self.numbered(row),
                }
            }
            _ => self.numbered(row),
        };
        self.in_row(name, &of)
    }

    fn part(&self, part: Part) -> String {
        let name = match part {
            Part::MixSalary(row) => return self.in_row(MIX_SALARY, &self.staff(row)),
            Part::RowPay(of, row) => return self.in_row(line(of), &self.staff(row)),
            Part::RowPension(row) => return self.in_row(ROW_PENSION, &self.staff(row)),
            Part::Contribution { contribution, row } => {
                let kind = self
                    .contribution(contribution)
                    .unwrap_or(contribution_kind(ContributionKind::Other));
                return self.in_row(kind, &self.staff(row));
            }
            Part::IndexYear(row) => return self.in_row(INDEX_YEAR, &self.year(row)),
            Part::IndexLabour(row) => return self.in_row(INDEX_LABOUR, &self.year(row)),
            Part::IndexMaterial(row) => return self.in_row(INDEX_MATERIAL, &self.year(row)),
            Part::VisitsWithTravel => WITH_TRAVEL,
            Part::PerFteYear => PER_FTE,
            Part::DirectBeforeGroup => BEFORE_GROUP,
            Part::StaffPerClient => PER_CLIENT,
            Part::PerClientUnit => CLIENT_UNIT,
            Part::PerPlaceYear => PLACE_YEAR,
            Part::ObligationsPerYear => DUTIES_YEAR,
            Part::ObligationsShare => DUTIES_SHARE,
            Part::ObligationsFixed => DUTIES_FIXED,
            Part::CostWithMargin => WITH_MARGIN,
            Part::TakenOfPrice => TAKEN,
            Part::LeftOfPrice => LEFT,
            Part::MaterialWeight => MATERIAL_WEIGHT,
        };
        self.say(name).to_owned()
    }

    /// The value of a figure as it is shown everywhere: an amount of the build-up as in its table.
    pub(super) fn value(&self, figure: Figure, value: Decimal) -> String {
        let shown = match figure {
            Figure::Line(of) => self.built.line(of).shown,
            Figure::CostPrice => self.built.total.shown,
            Figure::LabourPerPaidHour => self.built.group(CostGroup::Labour).shown,
            Figure::Tariff => return euro(self.lang, value, value.normalize().scale().max(2)),
            Figure::Hours(_) => return decimal(self.lang, value, 1, 1),
            Figure::ProductivityGross | Figure::ProductivityNet => {
                return percent(self.lang, value, 1, 1);
            }
            Figure::IndexFactor => return decimal(self.lang, value, 4, 6),
            _ => value,
        };
        euro(self.lang, shown, 2)
    }

    /// A sum that begins with a figure: not the amount that the build-up shows for that figure.
    pub(super) fn sum_of(&self, figure: Figure, value: Decimal) -> String {
        match figure {
            Figure::Hours(_)
            | Figure::ProductivityGross
            | Figure::ProductivityNet
            | Figure::IndexFactor => self.value(figure, value),
            _ => self.money(value, 2),
        }
    }

    /// A number in a formula: what was entered as it was entered, what was calculated in sensible decimals.
    pub(super) fn number(&self, operand: Operand, value: Decimal, in_percent: bool) -> String {
        let exact = |value: Decimal| decimal(self.lang, value, 0, Decimal::MAX_SCALE);
        match operand {
            Operand::Figure(figure) => self.value(figure, value),
            Operand::Parameter { parameter, .. } => match parameter.describe().measure {
                Measure::Percent => percent(self.lang, value, 0, Decimal::MAX_SCALE),
                measure if measure.is_money() => self.money(value, value.normalize().scale()),
                _ => exact(value),
            },
            Operand::PayTable { .. } => self.money(value, 2),
            Operand::Constant(100) if in_percent => percent(self.lang, value, 0, 0),
            Operand::Constant(_) => exact(value),
            Operand::Part(Part::StaffPerClient) => decimal(self.lang, value, 0, 4),
            Operand::Part(_) if operand.is_percent() => percent(self.lang, value, 0, 4),
            Operand::Part(_) => self.money(
                value,
                if value.abs() < Decimal::new(1, 1) {
                    4
                } else {
                    2
                },
            ),
        }
    }

    /// Whole, or with two decimals or more.
    fn money(&self, value: Decimal, decimals: u32) -> String {
        euro(
            self.lang,
            value,
            if value.is_integer() {
                0
            } else {
                decimals.max(2)
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::build_up::build_up;
    use crate::analysis::explanation::explain;
    use crate::engine::cost_price::cost_price;

    #[test]
    fn every_number_of_every_explanation_has_a_name_and_a_value_in_both_languages() {
        let inputs = CostInputs::from_json(
            r#"{"labour":{"mix":[{"share_pct":"60","monthly_salary":"3333","label":"Begeleider"},{"share_pct":"40","hourly_wage":"22.5"}],
                "holiday_allowance_pct":"8","year_end_bonus_pct":"8.33",
                "contributions":[{"kind":"awf","rate_pct":"2.74","annual_cap":"75864"},{"kind":"pension","rate_pct":"12","annual_franchise":"16000"}]},
                "hours":{"gross_hours_per_year":"1878","leave":{"hours":"237"},"sick_leave_pct":"6.7",
                "travel":{"kind":"per_day","minutes":"27"},"no_show_pct":"3"},
                "other_costs":{"per_fte_year":[{"label":"Laptop","amount":"750"}]},
                "group":{"clients":"7","staff":"2","occupancy_pct":"90"},
                "overhead":{"pct":"22","base":"price"},"margin":{"pct":"2","base":"cost"},
                "indexation":{"years":[{"year":2026,"labour_pct":"4.2","material_pct":"1.8"}]}}"#,
        )
        .unwrap();
        let price = cost_price(&inputs).unwrap();
        let built = build_up(&price);
        for lang in [Lang::Nl, Lang::En] {
            let told = Told {
                lang,
                inputs: &inputs,
                built: &built,
            };
            for figure in Figure::all(&price, inputs.labour.mix.len()) {
                let told_of = explain(&inputs, &price, figure).unwrap();
                assert!(!told.figure(figure).is_empty());
                for formula in &told_of.formulas {
                    for term in &formula.terms {
                        let name = told.operand(term.operand);
                        assert!(
                            !name.is_empty() && !name.contains('{'),
                            "{figure:?}: {name}"
                        );
                        assert!(!told.number(term.operand, term.value, false).is_empty());
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_entered_stays_as_entered_and_what_was_calculated_is_short() {
        let inputs = CostInputs::default();
        let built = BuildUp {
            total: crate::analysis::build_up::Amount::default(),
            groups: Vec::new(),
            lines: Vec::new(),
        };
        let told = Told {
            lang: Lang::Nl,
            inputs: &inputs,
            built: &built,
        };
        let dec = |text: &str| text.parse::<Decimal>().unwrap();
        for (operand, value, shown) in [
            (Operand::from(Parameter::SickLeave), "6.725", "6,725\u{a0}%"),
            (Operand::from(Parameter::KmRate), "0.2345", "€\u{a0}0,2345"),
            (
                Operand::from(Parameter::ContributionCap),
                "75864",
                "€\u{a0}75.864",
            ),
            (Operand::from(Parameter::HoursPerDay), "7.20", "7,2"),
            (Operand::from(HoursKind::Travel), "92.0448", "92,0"),
            (
                Operand::from(Figure::WagePerYear),
                "51234.5678",
                "€\u{a0}51.234,57",
            ),
            (Operand::from(Figure::IndexFactor), "1.0396", "1,0396"),
            (
                Operand::from(Part::LeftOfPrice),
                "75.123456",
                "75,1235\u{a0}%",
            ),
            (
                Operand::from(Part::ObligationsPerYear),
                "0.0312",
                "€\u{a0}0,0312",
            ),
            (Operand::from(60), "60", "60"),
        ] {
            assert_eq!(told.number(operand, dec(value), false), shown);
        }
        assert_eq!(told.number(100.into(), dec("100"), true), "100\u{a0}%");
    }
}
