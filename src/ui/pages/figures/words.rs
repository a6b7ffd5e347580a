//! The words of the form that depend on choices and errors (*woorden van het formulier*).

use crate::app::draft::{Choice, FieldObjection, Objection, ProductivityForm, TimeForm};
use crate::i18n::entry::entry_message;
use crate::i18n::field_names::field_name;
use crate::i18n::figures;
use crate::i18n::problems::fault;
use crate::i18n::{Lang, Text, texts};
use crate::model::problem::Fault;
use crate::model::words::{
    MarginBase, ObligationsBase, OverheadBase, SickLeaveBase, TravelKind, YearEndBonusBase,
};

texts! {
    const HOURS: Text = text("uur per jaar", "hours a year");
    const PERCENT: Text = text("procent", "percent");
    const PARTS: Text = text("uit de onderdelen", "from the parts");
    const WHOLE: Text = text("als één percentage", "as one percentage");
    const BASE: Text = text("percentage van", "percentage of");
    const FORM: Text = text("hoe u het opgeeft", "how you give it");
    const FILL_IN: Text = text("{name}: vul dit in, of haal de rij weg.", "{name}: fill this in, or remove the row.");
    const NAMED: Text = text("{name}: {remedy}", "{name}: {remedy}");
}

/// The name of a choice.
#[must_use]
pub fn choice_label(choice: Choice) -> Text {
    match choice {
        Choice::YearEndBonusBase
        | Choice::SickLeaveBase
        | Choice::OverheadBase
        | Choice::ObligationsBase
        | Choice::MarginBase => BASE,
        Choice::Leave
        | Choice::Training
        | Choice::Meetings
        | Choice::Indirect
        | Choice::Unplannable
        | Choice::Travel
        | Choice::Productivity => FORM,
    }
}

/// The name of one of the words of a choice.
#[must_use]
pub fn choice_word(choice: Choice, position: usize) -> Text {
    fn at<T: Copy + Default>(all: &[T], position: usize) -> T {
        all.get(position).copied().unwrap_or_default()
    }
    match choice {
        Choice::YearEndBonusBase => {
            figures::year_end_bonus_base(at(YearEndBonusBase::ALL, position))
        }
        Choice::SickLeaveBase => figures::sick_leave_base(at(SickLeaveBase::ALL, position)),
        Choice::Leave
        | Choice::Training
        | Choice::Meetings
        | Choice::Indirect
        | Choice::Unplannable => match at(TimeForm::ALL, position) {
            TimeForm::Hours => HOURS,
            TimeForm::Pct => PERCENT,
        },
        Choice::Travel => figures::travel_kind(at(TravelKind::ALL, position)),
        Choice::Productivity => match at(ProductivityForm::ALL, position) {
            ProductivityForm::Parts => PARTS,
            ProductivityForm::Whole => WHOLE,
        },
        Choice::OverheadBase => figures::overhead_base(at(OverheadBase::ALL, position)),
        Choice::ObligationsBase => figures::obligations_base(at(ObligationsBase::ALL, position)),
        Choice::MarginBase => figures::margin_base(at(MarginBase::ALL, position)),
    }
}

/// What is wrong with a field and how to mend it; the same words at the field and in the summary.
#[must_use]
pub fn objection(lang: Lang, found: &FieldObjection) -> String {
    let name = field_name(lang, &found.field);
    match &found.objection {
        Objection::Unreadable(wrong, measure) => entry_message(lang, &name, *measure, *wrong),
        Objection::Refused(Fault::MissingField) => FILL_IN.fill(lang, &[("name", &name)]),
        Objection::Refused(refused) => {
            NAMED.fill(lang, &[("name", &name), ("remedy", &fault(lang, refused))])
        }
    }
}
