//! The sentences of the build-up and its explanations (*woorden van de opbouw*).

use crate::app::address::Who;
use crate::i18n::{Text, texts};

texts! {
    pub(super) const TITLE_YOURS: Text = text("Zo komt uw uur op {amount}", "How your hour comes to {amount}");
    pub(super) const TITLE_THEIRS: Text = text("Zo komt het voorstel op {amount} per uur", "How the proposal comes to {amount} per hour");
    pub(super) const TITLE_NONE: Text = text("Er is nog geen kostprijs", "There is no cost price yet");
    pub(super) const LEDE_NONE: Text = text(
        "De cijfers geven samen nog geen uitkomst. Vul ze aan bij uw cijfers.",
        "The figures give no result together yet. Complete them at your figures."
    );
    pub(super) const LEDE_FROM: Text = text("Van {amount} is ", "Of {amount}, ");
    pub(super) const LEDE_WAGE: Text = text("{amount} loon", "{amount} is wage");
    pub(super) const LEDE_TIME: Text = text(
        " voor het uur zelf en {amount} loon voor uren zonder cliënt.",
        " for the hour itself and {amount} is wage for hours without clients."
    );
    pub(super) const LEDE_EMPTY: Text = text(
        "U hebt nog niets ingevuld, dus hier staat alleen het voorstel.",
        "You have filled in nothing yet, so only the proposal stands here."
    );
    pub(super) const FILL_IN: Text = text("Vul uw cijfers in", "Fill in your figures");
    pub(super) const STALE: Text = text(
        "Dit is de laatste geldige uitkomst. Niet alles wat u daarna invulde is te gebruiken.",
        "This is the last valid result. Not everything you filled in since can be used."
    );
    pub(super) const MEND: Text = text("Verbeter uw cijfers", "Mend your figures");

    pub(super) const HEAD: Text = text("De opbouw, van loon naar kostprijs", "The build-up, from wage to cost price");
    pub(super) const CAPTION: Text = text(
        "Euro per productief uur. Kies een bedrag om te zien hoe het is berekend.",
        "Euros per productive hour. Choose an amount to see how it is calculated."
    );
    pub(super) const REGION: Text = text("Opbouw", "Build-up");
    pub(super) const PART: Text = text("Onderdeel", "Part");
    pub(super) const TOGETHER: Text = text("Samen: de kostprijs", "Together: the cost price");
    pub(super) const BASIS: Text = text("Waar de bedragen op rusten", "What the amounts rest on");
    pub(super) const BASIS_REGION: Text = text("Lonen, uren en prijzen", "Wages, hours and prices");
    pub(super) const BASIS_CAPTION: Text = text(
        "Lonen, uren en prijzen waar de opbouw mee rekent. Kies een getal om te zien hoe het is berekend.",
        "Wages, hours and prices that the build-up uses. Choose a number to see how it is calculated."
    );
    pub(super) const FIGURE: Text = text("Getal", "Figure");
    pub(super) const OPEN: Text = text("{value}, zo berekend: {name}, {whose}", "{value}, how it is calculated: {name}, {whose}");
    const YOUR_FIGURE: Text = text("uw cijfer", "your figure");
    const PROPOSAL: Text = text("voorstel", "proposal");

    pub(super) const BAR: Text = text("Zo is het berekend", "How it is calculated");
    pub(super) const CLOSE: Text = text("Sluiten", "Close");
    pub(super) const ABSENT: Text = text("Dit getal is er niet", "There is no such figure");
    pub(super) const ABSENT_TEXT: Text = text(
        "Deze cijfers hebben dit onderdeel niet.",
        "These figures do not have this part."
    );

    pub(super) const COSTS_YOU: Text = text("{name} kost u {value} per uur", "{name} costs you {value} per hour");
    pub(super) const COST_YOU: Text = text("{name} kosten u {value} per uur", "{name} cost you {value} per hour");
    pub(super) const COSTS_THERE: Text = text("{name} kost in het voorstel {value} per uur", "{name} costs {value} per hour in the proposal");
    pub(super) const COST_THERE: Text = text("{name} kosten in het voorstel {value} per uur", "{name} cost {value} per hour in the proposal");
    pub(super) const AN_HOUR: Text = text("Een uur", "An hour");
    pub(super) const NAMED: Text = text("{name}: {value}", "{name}: {value}");
    pub(super) const BEFORE_OVERHEAD: Text = text(
        "per productief uur, vóór overhead en indexatie",
        "per productive hour, before overhead and indexation"
    );
    pub(super) const BEFORE_INDEX: Text = text("per productief uur, vóór indexatie", "per productive hour, before indexation");
    pub(super) const PER_HOUR: Text = text("per productief uur", "per productive hour");
    pub(super) const FTE_YEAR: Text = text("van één voltijder (fte), per jaar", "of one full-timer (FTE), per year");
    pub(super) const OTHER_THEIRS: Text = text("Voorstel: ", "Proposal: ");
    pub(super) const OTHER_YOURS: Text = text("U: ", "You: ");

    pub(super) const FORMULA_YOURS: Text = text("De formule met uw getallen", "The formula with your numbers");
    pub(super) const FORMULA_THEIRS: Text = text("De formule met de getallen van het voorstel", "The formula with the proposal's numbers");
    pub(super) const COMES_FROM: Text = text("{name}, zo berekend:", "{name}, calculated like this:");
    pub(super) const SUBTOTAL: Text = text("tussenstand", "so far");
    pub(super) const AT_MOST: Text = text("ten hoogste: {name}", "at most: {name}");
    pub(super) const AT_LEAST: Text = text("ten minste", "at least");
    pub(super) const ROUNDED_TO: Text = text("decimalen, rekenkundig afgerond", "decimals, rounded half up");
    pub(super) const UNROUNDED: Text = text(
        "Op het scherm staan afgeronde getallen; er wordt niet tussendoor afgerond.",
        "The screen shows rounded numbers; nothing is rounded in between."
    );
    pub(super) const ADDS_UP: Text = text(
        "Onafgerond is dit {exact}. In de opbouw staat {shown}, zodat de delen precies optellen.",
        "Unrounded this is {exact}. The build-up shows {shown}, so that the parts add up exactly."
    );
    pub(super) const NOT_GIVEN: Text = text("Hier is niets ingevuld, dus dit is nul.", "Nothing was entered here, so this is zero.");
    pub(super) const INCLUDED: Text = text(
        "Deze tijd telt mee als productief uur. Daarom kost zij niets extra.",
        "This time counts as a productive hour. So it costs nothing extra."
    );
    pub(super) const WHOLE: Text = text(
        "De productiviteit is als één percentage gegeven. De onderdelen ervan tellen dan niet apart.",
        "Productivity is given as one percentage. Its parts then do not count apart."
    );

    pub(super) const SOURCES: Text = text("Waar elk getal vandaan komt", "Where each number comes from");
    pub(super) const SOURCES_CAPTION: Text = text("Getallen in deze formule", "Numbers in this formula");
    pub(super) const VALUE: Text = text("Waarde", "Value");
    pub(super) const KIND: Text = text("Soort", "Kind");
    pub(super) const CALCULATED: Text = text("berekend", "calculated");
    pub(super) const OWN: Text = text("Uw cijfer; voorstel {value}", "Your figure; proposal {value}");
    pub(super) const OWN_ONLY: Text = text("Uw cijfer; het voorstel heeft dit niet", "Your figure; the proposal does not have it");
    pub(super) const PAY_TABLE: Text = text("Loontabel van de cao", "Pay table of the collective agreement");
    pub(super) const NO_SOURCE: Text = text("Staat niet in het voorstel", "Not stated in the proposal");

    pub(super) const FEEDS: Text = text("Waar dit bedrag in doorwerkt", "Where this amount goes on to");
    pub(super) const USED_IN: Text = text("Waar dit getal in terugkomt", "Where this number is used");
    pub(super) const FEED_NAMED: Text = text("{name}, {share} van {base}", "{name}, {share} of {base}");
    pub(super) const FEED_SHARE: Text = text("{name}, {share}", "{name}, {share}");
    pub(super) const FEED_ITSELF: Text = text("Het bedrag zelf", "The amount itself");
    pub(super) const FEED_TOTAL_YOURS: Text = text("Samen in uw kostprijs", "Together in your cost price");
    pub(super) const FEED_TOTAL_THEIRS: Text = text("Samen in de kostprijs", "Together in the cost price");
    pub(super) const MORE_USES: Text = text("Alle {count} getallen", "All {count} figures");

    pub(super) const WHAT_IF: Text = text("Wat als", "What if");
    pub(super) const DEARER: Text = text(
        "Als {name} van {from} naar {to} gaat, wordt het uur {amount} duurder.",
        "If {name} goes from {from} to {to}, the hour becomes {amount} dearer."
    );
    pub(super) const CHEAPER: Text = text(
        "Als {name} van {from} naar {to} gaat, wordt het uur {amount} goedkoper.",
        "If {name} goes from {from} to {to}, the hour becomes {amount} cheaper."
    );
    pub(super) const UNCHANGED: Text = text(
        "Als {name} van {from} naar {to} gaat, blijft het uur even duur.",
        "If {name} goes from {from} to {to}, the hour costs the same."
    );
    pub(super) const WITH_THEIRS: Text = text(
        "Met {value} van het voorstel kost uw uur {amount}.",
        "With the proposal's {value}, your hour costs {amount}."
    );
    pub(super) const CHANGE: Text = text("Pas {name} aan", "Change {name}");
}

/// Whose figure it is.
pub(super) const fn whose(who: Who) -> Text {
    match who {
        Who::Theirs => PROPOSAL,
        Who::Yours => YOUR_FIGURE,
    }
}
