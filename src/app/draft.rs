//! What a person typed for one product (*eigen invoer*), exactly as typed, and what it comes to.
//!
//! A draft holds only what differs from leaving everything open: text per parameter, choices, and own lists. What is left
//! open counts with the proposal's figure. Text is kept as typed, also when it cannot be read.

use super::sorted::Sorted;
use crate::i18n::Lang;
use crate::i18n::entry::{Entry, EntryFault, read_entry};
use crate::i18n::numbers::typed;
use crate::model::cost_inputs::{
    Contribution, CostInputs, Group, HoursOrPct, IndexYear, LabelledAmount, MixRow, Wage,
};
use crate::model::date::Date;
use crate::model::parameters::{Measure, Parameter};
use crate::model::problem::Fault;
use crate::model::words::{
    ContributionBase, ContributionKind, Included, MarginBase, ObligationsBase, OverheadBase,
    SickLeaveBase, TravelKind, YearEndBonusBase, words,
};

words! {
    /// How an amount of time is given.
    TimeForm {
        /// Hours a year.
        Hours = "hours",
        /// A percentage.
        Pct = "pct",
    }
}

words! {
    /// How productive hours are found.
    ProductivityForm {
        /// From the parts.
        Parts = "parts",
        /// As a percentage of gross hours.
        Whole = "whole",
    }
}

words! {
    /// How a wage is given.
    WageForm {
        /// By a place in a pay table.
        Table = "salary_ref",
        /// EUR per month.
        Monthly = "monthly_salary",
        /// EUR per hour.
        Hourly = "hourly_wage",
    }
}

/// A choice that is not a number (*keuze*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Base of the year-end bonus.
    YearEndBonusBase,
    /// Base of sick leave.
    SickLeaveBase,
    /// Leave in hours or percent.
    Leave,
    /// Training in hours or percent.
    Training,
    /// Meetings in hours or percent.
    Meetings,
    /// Indirect time in hours or percent.
    Indirect,
    /// Unplannable time in hours or percent.
    Unplannable,
    /// How travel is given.
    Travel,
    /// Productivity from parts or as a whole.
    Productivity,
    /// Base of overhead.
    OverheadBase,
    /// Base of obligations.
    ObligationsBase,
    /// Base of the margin.
    MarginBase,
}

impl Choice {
    /// Every choice.
    pub const ALL: &'static [Self] = &[
        Self::YearEndBonusBase,
        Self::SickLeaveBase,
        Self::Leave,
        Self::Training,
        Self::Meetings,
        Self::Indirect,
        Self::Unplannable,
        Self::Travel,
        Self::Productivity,
        Self::OverheadBase,
        Self::ObligationsBase,
        Self::MarginBase,
    ];

    /// The words to choose from.
    #[must_use]
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::YearEndBonusBase => YearEndBonusBase::WORDS,
            Self::SickLeaveBase => SickLeaveBase::WORDS,
            Self::Leave | Self::Training | Self::Meetings | Self::Indirect | Self::Unplannable => {
                TimeForm::WORDS
            }
            Self::Travel => TravelKind::WORDS,
            Self::Productivity => ProductivityForm::WORDS,
            Self::OverheadBase => OverheadBase::WORDS,
            Self::ObligationsBase => ObligationsBase::WORDS,
            Self::MarginBase => MarginBase::WORDS,
        }
    }

    /// What the inputs have chosen, as a position in [`words`](Self::words).
    #[must_use]
    pub fn of(self, inputs: &CostInputs) -> usize {
        let time = |given: &HoursOrPct| usize::from(matches!(given, HoursOrPct::Pct(_)));
        match self {
            Self::YearEndBonusBase => inputs.labour.year_end_bonus_base as usize,
            Self::SickLeaveBase => inputs.hours.sick_leave_base as usize,
            Self::Leave => time(&inputs.hours.leave),
            Self::Training => time(&inputs.hours.training),
            Self::Meetings => time(&inputs.hours.meetings),
            Self::Indirect => time(&inputs.hours.indirect),
            Self::Unplannable => time(&inputs.hours.unplannable),
            Self::Travel => inputs.hours.travel.kind() as usize,
            Self::Productivity => usize::from(inputs.hours.productivity_pct.is_some()),
            Self::OverheadBase => inputs
                .overhead
                .as_ref()
                .map_or(OverheadBase::Direct, |given| given.base)
                as usize,
            Self::ObligationsBase => inputs.obligations.base as usize,
            Self::MarginBase => inputs
                .margin
                .as_ref()
                .map_or(MarginBase::Cost, |given| given.base)
                as usize,
        }
    }
}

/// A row of an own list, with every number as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MixEntry {
    /// Stays the same while rows around it come and go.
    pub key: u32,
    /// The proposal's row it began as.
    pub theirs: Option<usize>,
    /// Name of the function.
    pub label: String,
    /// Share, percent.
    pub share: String,
    /// How its wage is given.
    pub form: WageForm,
    /// EUR per month or hour, in those forms.
    pub amount: String,
    /// Collective agreement, in the form of a table.
    pub agreement: String,
    /// Scale.
    pub scale: String,
    /// Step.
    pub step: String,
    /// First and last day that the table is weighted over.
    pub period: Option<(Date, Date)>,
}

/// An own row of employer contributions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContributionEntry {
    /// Stays the same while rows around it come and go.
    pub key: u32,
    /// The proposal's row it began as.
    pub theirs: Option<usize>,
    /// Which contribution.
    pub kind: ContributionKind,
    /// Percent.
    pub rate: String,
    /// Which wage.
    pub base: ContributionBase,
    /// Highest wage; empty for none.
    pub cap: String,
    /// Free wage; empty for none.
    pub franchise: String,
}

/// An own row of a list of amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountEntry {
    /// Stays the same while rows around it come and go.
    pub key: u32,
    /// The proposal's row it began as.
    pub theirs: Option<usize>,
    /// What it is for.
    pub label: String,
    /// EUR.
    pub amount: String,
}

/// An own year of indexation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearEntry {
    /// Stays the same while rows around it come and go.
    pub key: u32,
    /// The proposal's row it began as.
    pub theirs: Option<usize>,
    /// The year.
    pub year: String,
    /// Percent.
    pub labour: String,
    /// Percent.
    pub material: String,
}

/// A list of labelled amounts that a person may make their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmountList {
    /// Costs per FTE-year.
    PerFteYear,
    /// Costs per productive hour.
    PerProductiveHour,
    /// Costs per client-hour of a group.
    PerClientHour,
    /// Costs per client and unit of a group.
    PerClientUnit,
    /// Costs of a group's place per year.
    PerYear,
}

impl AmountList {
    /// Every list.
    pub const ALL: &'static [Self] = &[
        Self::PerFteYear,
        Self::PerProductiveHour,
        Self::PerClientHour,
        Self::PerClientUnit,
        Self::PerYear,
    ];

    /// The parameter of its members.
    #[must_use]
    pub fn parameter(self) -> Parameter {
        match self {
            Self::PerFteYear => Parameter::CostPerFteYear,
            Self::PerProductiveHour => Parameter::CostPerProductiveHour,
            Self::PerClientHour => Parameter::GroupPerClientHour,
            Self::PerClientUnit => Parameter::GroupPerClientUnit,
            Self::PerYear => Parameter::GroupPerYear,
        }
    }

    /// Its path in the inputs.
    #[must_use]
    pub fn path(self) -> &'static str {
        self.parameter()
            .describe()
            .path
            .split("[]")
            .next()
            .unwrap_or_default()
    }

    /// Its members in some inputs.
    #[must_use]
    pub fn of(self, inputs: &CostInputs) -> &[LabelledAmount] {
        let group = inputs.group.as_ref();
        match self {
            Self::PerFteYear => &inputs.other_costs.per_fte_year,
            Self::PerProductiveHour => &inputs.other_costs.per_productive_hour,
            Self::PerClientHour => group.map_or(&[], |group| &group.per_client_hour),
            Self::PerClientUnit => group.map_or(&[], |group| &group.per_client_unit),
            Self::PerYear => group.map_or(&[], |group| &group.per_year),
        }
    }

    pub(super) fn of_mut(self, inputs: &mut CostInputs) -> Option<&mut Vec<LabelledAmount>> {
        let group = inputs.group.as_mut();
        match self {
            Self::PerFteYear => Some(&mut inputs.other_costs.per_fte_year),
            Self::PerProductiveHour => Some(&mut inputs.other_costs.per_productive_hour),
            Self::PerClientHour => group.map(|group| &mut group.per_client_hour),
            Self::PerClientUnit => group.map(|group| &mut group.per_client_unit),
            Self::PerYear => group.map(|group| &mut group.per_year),
        }
    }
}

/// Everything typed for one product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the person calls these figures.
    pub name: String,
    /// Text per single parameter, as typed.
    pub values: Sorted<Parameter, String>,
    /// Choices made, as positions in [`Choice::words`].
    pub choices: Sorted<Choice, usize>,
    /// Own staff mix.
    pub mix: Option<Vec<MixEntry>>,
    /// Own contributions.
    pub contributions: Option<Vec<ContributionEntry>>,
    /// Own lists of amounts.
    pub amounts: Sorted<AmountList, Vec<AmountEntry>>,
    /// Own years of indexation.
    pub years: Option<Vec<YearEntry>>,
    /// What a paid hour includes.
    pub hour_includes: Option<Vec<Included>>,
    /// Own group where the proposal has none, or none where the proposal has one.
    pub group: Option<Option<Group>>,
    last_key: u32,
}

/// Why something typed does not count (*invoerfout*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// The text is no number of this measure.
    Unreadable(EntryFault, Measure),
    /// A number outside its range, a missing one.
    Refused(Fault),
}

/// One objection and the field it is about, as a path in the inputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldObjection {
    /// `hours.no_show_pct`, `labour.mix[2].share_pct`.
    pub field: String,
    /// What is wrong.
    pub objection: Objection,
}

/// What a draft comes to: the inputs, and why some of it does not count.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftReading {
    /// The proposal's inputs with everything readable of the draft in place.
    pub inputs: CostInputs,
    /// What could not be read, in the order of the form.
    pub objections: Vec<FieldObjection>,
}

/// Reads what was typed for one parameter: the number, whether the reading could be doubted, or why it does not count.
///
/// # Errors
/// [`Objection`] when the text is no number, of another unit, or outside the parameter's range.
pub fn read_field(
    text: &str,
    lang: Lang,
    parameter: Parameter,
) -> Result<Option<Entry>, Objection> {
    let description = parameter.describe();
    match read_entry(text, lang, description.measure) {
        Err(fault) => Err(Objection::Unreadable(fault, description.measure)),
        Ok(Some(entry)) if !description.range.holds(entry.value) => {
            Err(Objection::Refused(Fault::OutOfRange(description.range)))
        }
        Ok(entry) => Ok(entry),
    }
}

impl Draft {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self
            == Self {
                name: self.name.clone(),
                last_key: self.last_key,
                ..Self::default()
            }
    }

    /// What was chosen: own choice, else the proposal's.
    #[must_use]
    pub fn choice(&self, choice: Choice, base: &CostInputs) -> usize {
        self.choices
            .get(&choice)
            .copied()
            .unwrap_or_else(|| choice.of(base))
    }

    /// A key for a new row.
    pub fn new_key(&mut self) -> u32 {
        self.last_key += 1;
        self.last_key
    }

    /// The own staff mix, made from the proposal's when there is none yet.
    pub fn own_mix(&mut self, base: &CostInputs, lang: Lang) -> &mut Vec<MixEntry> {
        let key = &mut self.last_key;
        self.mix.get_or_insert_with(|| {
            base.labour
                .mix
                .iter()
                .enumerate()
                .map(|(row, given)| mix_entry(next(key), Some(row), given, lang))
                .collect()
        })
    }

    /// The rows of the mix as they are shown: the own ones, or the proposal's as they would become own.
    #[must_use]
    pub fn mix_rows(&self, base: &CostInputs, lang: Lang) -> Vec<MixEntry> {
        self.clone().own_mix(base, lang).clone()
    }

    /// The contributions as they are shown.
    #[must_use]
    pub fn contribution_rows(&self, base: &CostInputs, lang: Lang) -> Vec<ContributionEntry> {
        self.clone().own_contributions(base, lang).clone()
    }

    /// A list of amounts as it is shown.
    #[must_use]
    pub fn amount_rows(&self, list: AmountList, base: &CostInputs, lang: Lang) -> Vec<AmountEntry> {
        self.clone().own_amounts(list, base, lang).clone()
    }

    /// The years of indexation as they are shown.
    #[must_use]
    pub fn year_rows(&self, base: &CostInputs, lang: Lang) -> Vec<YearEntry> {
        self.clone().own_years(base, lang).clone()
    }

    /// The own contributions, made from the proposal's when there are none yet.
    pub fn own_contributions(
        &mut self,
        base: &CostInputs,
        lang: Lang,
    ) -> &mut Vec<ContributionEntry> {
        let key = &mut self.last_key;
        self.contributions.get_or_insert_with(|| {
            let given = base.labour.contributions.iter().enumerate();
            given
                .map(|(row, given)| contribution_entry(next(key), Some(row), given, lang))
                .collect()
        })
    }

    /// An own list of amounts, made from the proposal's when there is none yet.
    pub fn own_amounts(
        &mut self,
        list: AmountList,
        base: &CostInputs,
        lang: Lang,
    ) -> &mut Vec<AmountEntry> {
        let key = &mut self.last_key;
        self.amounts.get_or_insert_with(list, || {
            let given = list.of(base).iter().enumerate();
            given
                .map(|(row, given)| amount_entry(next(key), Some(row), given, lang))
                .collect()
        })
    }

    /// The own years of indexation, made from the proposal's when there are none yet.
    pub fn own_years(&mut self, base: &CostInputs, lang: Lang) -> &mut Vec<YearEntry> {
        let key = &mut self.last_key;
        self.years.get_or_insert_with(|| {
            let given = base.indexation.years.iter().enumerate();
            given
                .map(|(row, given)| year_entry(next(key), Some(row), given, lang))
                .collect()
        })
    }
}

fn next(key: &mut u32) -> u32 {
    *key += 1;
    *key
}

fn mix_entry(key: u32, theirs: Option<usize>, row: &MixRow, lang: Lang) -> MixEntry {
    let mut entry = MixEntry {
        key,
        theirs,
        label: row.label.clone(),
        share: typed(lang, row.share_pct),
        ..MixEntry::default()
    };
    match &row.wage {
        Wage::MonthlySalary(amount) => {
            entry.form = WageForm::Monthly;
            entry.amount = typed(lang, *amount);
        }
        Wage::HourlyWage(amount) => {
            entry.form = WageForm::Hourly;
            entry.amount = typed(lang, *amount);
        }
        Wage::SalaryRef(place) => {
            entry.form = WageForm::Table;
            entry.agreement.clone_from(&place.agreement);
            entry.scale.clone_from(&place.scale);
            entry.step.clone_from(&place.step);
            entry.period = Some((place.from, place.to));
        }
    }
    entry
}

fn contribution_entry(
    key: u32,
    theirs: Option<usize>,
    given: &Contribution,
    lang: Lang,
) -> ContributionEntry {
    let franchise = given.annual_franchise;
    ContributionEntry {
        key,
        theirs,
        kind: given.kind,
        rate: typed(lang, given.rate_pct),
        base: given.base,
        cap: given
            .annual_cap
            .map(|cap| typed(lang, cap))
            .unwrap_or_default(),
        franchise: if franchise.is_zero() {
            String::new()
        } else {
            typed(lang, franchise)
        },
    }
}

fn amount_entry(
    key: u32,
    theirs: Option<usize>,
    given: &LabelledAmount,
    lang: Lang,
) -> AmountEntry {
    AmountEntry {
        key,
        theirs,
        label: given.label.clone(),
        amount: typed(lang, given.amount),
    }
}

fn year_entry(key: u32, theirs: Option<usize>, given: &IndexYear, lang: Lang) -> YearEntry {
    YearEntry {
        key,
        theirs,
        year: given.year.map(|year| year.to_string()).unwrap_or_default(),
        labour: typed(lang, given.labour_pct),
        material: typed(lang, given.material_pct),
    }
}
