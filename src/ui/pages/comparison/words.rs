//! The sentences of the comparison (*woorden van de vergelijking*).

use crate::i18n::texts;

texts! {
    pub(super) const MORE: Text = text("Uw uur kost {amount} meer dan het voorstel betaalt", "Your hour costs {amount} more than the proposal pays");
    pub(super) const LESS: Text = text("Uw uur kost {amount} minder dan het voorstel betaalt", "Your hour costs {amount} less than the proposal pays");
    pub(super) const EQUAL: Text = text("Uw uur kost net zoveel als het voorstel betaalt", "Your hour costs as much as the proposal pays");
    pub(super) const EMPTY: Text = text("Vul uw cijfers in om te vergelijken", "Fill in your figures to compare");
    pub(super) const NO_TARIFF: Text = text("Uw uur kost {amount}; het voorstel geeft geen tarief", "Your hour costs {amount}; the proposal gives no tariff");
    pub(super) const NOTHING: Text = text("Er is nog geen kostprijs om te vergelijken", "There is no cost price to compare yet");
    pub(super) const EMPTY_LEDE: Text = text(
        "Zolang u niets invult, staat hier alleen het voorstel. Uit zijn cijfers komt {amount} per uur.",
        "As long as you fill in nothing, only the proposal stands here. Its figures give {amount} per hour."
    );
    pub(super) const NOTHING_LEDE: Text = text(
        "De cijfers geven samen nog geen uitkomst. Vul ze aan bij uw cijfers.",
        "The figures give no result together yet. Complete them at your figures."
    );

    pub(super) const DEARER_BY: Text = text("Naast de cijfers van het voorstel is uw uur vooral duurder door {names}.",
        "Beside the proposal's figures your hour is dearer mostly because of {names}."
    );
    pub(super) const CHEAPER_BY: Text = text("Goedkoper is het bij u door {names}.", "It is cheaper with you because of {names}.");
    pub(super) const SAME_BUILD: Text = text(
        "Uw cijfers geven dezelfde opbouw als die van het voorstel.",
        "Your figures give the same build-up as the proposal's."
    );
    pub(super) const NAMED_AMOUNT: Text = text("{name} ({amount})", "{name} ({amount})");
    pub(super) const AND: Text = text("{first} en {second}", "{first} and {second}");
    pub(super) const YEAR_SHORT: Text = text("Bij {hours} uur per jaar komt u {amount} tekort.", "At {hours} hours a year you are {amount} short.");
    pub(super) const YEAR_LEFT: Text = text("Bij {hours} uur per jaar houdt u {amount} over.", "At {hours} hours a year you have {amount} left.");
    pub(super) const PUBLISHED: Text = text(
        "Het tarief van het voorstel is {tariff} per uur. Uit de cijfers van het voorstel zelf komt {price} per uur: {difference}.",
        "The tariff of the proposal is {tariff} per hour. The proposal's own figures give {price} per hour: {difference}."
    );
    pub(super) const PUBLISHED_SAME: Text = text(
        "Uit de cijfers van het voorstel zelf komt hetzelfde bedrag als het tarief: {tariff} per uur.",
        "The proposal's own figures give the same amount as its tariff: {tariff} per hour."
    );
    pub(super) const IS_MORE: Text = text("{amount} meer", "{amount} more");
    pub(super) const IS_LESS: Text = text("{amount} minder", "{amount} less");


    pub(super) const TARIFF: Text = text("Voorgesteld tarief", "Proposed tariff");
    pub(super) const CALCULATED: Text = text("Voorstel, zo berekend", "Proposal, as calculated");
    pub(super) const PRICE_LEVEL: Text = text("{unit}, prijspeil {year}", "{unit}, price level {year}");
    pub(super) const THAT_IS: Text = text("dat is {amount} per uur", "that is {amount} per hour");
    pub(super) const OWN_PRICE: Text = text("Uw kostprijs", "Your cost price");
    pub(super) const INDEXED: Text = text("per uur, met indexatie", "per hour, with indexation");
    pub(super) const NOT_INDEXED: Text = text("per uur, zonder indexatie", "per hour, without indexation");
    pub(super) const SHORT_HOUR: Text = text("Tekort per uur", "Shortfall per hour");
    pub(super) const LEFT_HOUR: Text = text("Over per uur", "Surplus per hour");
    pub(super) const NO_GAP_HOUR: Text = text("Verschil per uur", "Difference per hour");
    pub(super) const OF_TARIFF: Text = text("{share} van het tarief", "{share} of the tariff");
    pub(super) const SHORT_YEAR: Text = text("Tekort per jaar", "Shortfall per year");
    pub(super) const LEFT_YEAR: Text = text("Over per jaar", "Surplus per year");
    pub(super) const NO_GAP_YEAR: Text = text("Verschil per jaar", "Difference per year");
    pub(super) const AT_HOURS: Text = text("bij {hours} uur", "at {hours} hours");
    pub(super) const ASK_HOURS: Text = text("Vul uw uren per jaar in", "Fill in your hours a year");

    pub(super) const PART: Text = text("Onderdeel", "Part");
    pub(super) const DIFFERENCE: Text = text("Verschil", "Difference");
    pub(super) const COST_PRICE: Text = text("Kostprijs", "Cost price");
    pub(super) const TOGETHER: Text = text("Samen", "Together");
    pub(super) const TABLE: Text = text("De cijfers in een tabel", "The figures in a table");
    pub(super) const TABLE_BELOW: Text = text("{title}. De tabel staat eronder.", "{title}. The table is below it.");

    pub(super) const WAGE_SHARE: Text = text(
        "Loon is {yours} van uw kostprijs, in het voorstel {theirs}",
        "Wages are {yours} of your cost price, {theirs} in the proposal"
    );
    pub(super) const WAGE_SHARE_BOTH: Text = text(
        "Loon is {yours} van de kostprijs, bij u en in het voorstel",
        "Wages are {yours} of the cost price, with you and in the proposal"
    );
    pub(super) const WAGE_SHARE_THEIRS: Text = text("Loon is {theirs} van de kostprijs", "Wages are {theirs} of the cost price");
    pub(super) const BUILT: Text = text("Zo is een uur opgebouwd", "How an hour is built up");
    pub(super) const STEPS_TEXT: Text = text(
        "Van boven naar beneden komt er steeds een onderdeel bij. Elke balk begint waar de vorige ophield.",
        "From top to bottom each part is added. Every bar begins where the one before it ended."
    );
    pub(super) const STEPS_LINE: Text = text("De staande lijn is wat het voorstel per uur betaalt.", "The upright line is what the proposal pays per hour.");
    pub(super) const STEPS_HOLLOW: Text = text("Een open balk haalt er iets af.", "A hollow bar takes something off.");
    pub(super) const STEPS_TITLE: Text = text("Het voorstel komt op {theirs} per uur, u op {yours}", "The proposal comes to {theirs} per hour, you to {yours}");
    pub(super) const STEPS_TITLE_THEIRS: Text = text("Het voorstel komt op {theirs} per uur", "The proposal comes to {theirs} per hour");
    pub(super) const STEPS_TITLE_YOURS: Text = text("U komt op {yours} per uur", "You come to {yours} per hour");
    pub(super) const STEPS_SUB: Text = text("Van loon naar kostprijs, euro per uur", "From wage to cost price, euros per hour");
    pub(super) const TARIFF_MARK: Text = text("tarief {amount}", "tariff {amount}");
    pub(super) const STEPS_CAPTION: Text = text(
        "Van loon naar kostprijs, in euro per uur. Kies een bedrag om te zien hoe het is berekend.",
        "From wage to cost price, in euros per hour. Choose an amount to see how it is calculated."
    );

    pub(super) const DEARER_PARTS: Text = text("{dearer} duurder bij u, {cheaper} goedkoper", "{dearer} dearer with you, {cheaper} cheaper");
    pub(super) const ONE_PART: Text = text("1 onderdeel", "1 part");
    pub(super) const PARTS: Text = text("{count} onderdelen", "{count} parts");
    pub(super) const NO_DIFFERENCE: Text = text("Geen verschil in de opbouw", "No difference in the build-up");
    pub(super) const DIFFERENCE_TEXT: Text = text(
        "Per onderdeel: uw bedrag min dat van het voorstel. De delen tellen op tot het verschil tussen beide kostprijzen.",
        "Per part: your amount less the proposal's. The parts add up to the difference between both cost prices."
    );
    pub(super) const DIFFERENCE_NOTE: Text = text(
        "Dit vergelijkt de uitkomsten. Een ander cijfer, zoals meer reistijd, werkt in meer dan één onderdeel door. Een cent verschil kan door afronden komen.",
        "This compares results. Another figure, such as more travel time, shows in more than one part. A cent may come from rounding."
    );
    pub(super) const DIFFERENCE_TITLE_MORE: Text = text("{name}: bij u {amount} meer per uur", "{name}: {amount} more per hour with you");
    pub(super) const DIFFERENCE_TITLE_LESS: Text = text("{name}: bij u {amount} minder per uur", "{name}: {amount} less per hour with you");
    pub(super) const DIFFERENCE_SUB: Text = text("Verschil per onderdeel, euro per uur", "Difference per part, euros per hour");
    pub(super) const DIFFERENCE_CAPTION: Text = text(
        "Verschil per onderdeel, in euro per uur; het grootste eerst",
        "Difference per part, in euros per hour; the largest first"
    );
    pub(super) const ALL_CHEAPER: Text = text("{cheaper} goedkoper bij u", "{cheaper} cheaper with you");
    pub(super) const LESS_THIS_WAY: Text = text("← goedkoper bij u", "← cheaper with you");
    pub(super) const MORE_THIS_WAY: Text = text("duurder bij u →", "dearer with you →");
    pub(super) const PROPOSAL: Text = text("Voorstel", "Proposal");
    pub(super) const YOU: Text = text("U", "You");
    pub(super) const ALL_DEARER: Text = text("{dearer} duurder bij u", "{dearer} dearer with you");

    pub(super) const FEWER_HOURS: Text = text(
        "Een voltijder is bij u {hours} uur per jaar minder productief",
        "A full-timer with you is productive {hours} hours a year less"
    );
    pub(super) const MORE_HOURS: Text = text(
        "Een voltijder is bij u {hours} uur per jaar meer productief",
        "A full-timer with you is productive {hours} hours a year more"
    );
    pub(super) const SAME_HOURS: Text = text("U rekent met net zoveel productieve uren", "You count with as many productive hours");
    pub(super) const HOURS_ONE: Text = text("Van {gross} betaalde uren zijn er {productive} productief", "Of {gross} paid hours, {productive} are productive");
    pub(super) const HOURS_SHARE: Text = text("Productief is {share} van de betaalde uren", "{share} of paid hours is productive");
    pub(super) const HOURS_CAUSES: Text = text("Dat komt vooral door {names}.", "That is mostly because of {names}.");
    pub(super) const HOURS_AMOUNT: Text = text("{name} ({hours} uur)", "{name} ({hours} hours)");
    pub(super) const PAID_HOURS: Text = text("andere betaalde uren", "other paid hours");
    pub(super) const PRODUCTIVITY: Text = text(
        "Bij u is {gross} van de bruto uren productief, en {net} van de netto uren.",
        "With you {gross} of gross hours is productive, and {net} of net hours."
    );
    pub(super) const PRODUCTIVITY_THEIRS: Text = text(
        "In het voorstel is {gross} van de bruto uren productief, en {net} van de netto uren.",
        "In the proposal {gross} of gross hours is productive, and {net} of net hours."
    );
    pub(super) const HOURS_TITLE: Text = text(
        "Van {gross} betaalde uren zijn er bij u {yours} productief, in het voorstel {theirs}",
        "Of {gross} paid hours, {yours} are productive with you, {theirs} in the proposal"
    );
    pub(super) const HOURS_TITLE_APART: Text = text(
        "Productief: bij u {yours} van {own} betaalde uren, in het voorstel {theirs} van {gross}",
        "Productive: {yours} of {own} paid hours with you, {theirs} of {gross} in the proposal"
    );
    pub(super) const HOURS_SUB: Text = text(
        "Uren van één voltijder per jaar. Vol: productief. Licht: werk zonder cliënt. Gestippeld: vrij, ziek of scholing",
        "Hours of one full-timer a year. Solid: productive. Light: work without clients. Dotted: off, ill or training"
    );
    pub(super) const HOURS_CAPTION: Text = text(
        "Uren van één voltijder per jaar, van bruto naar productief. Kies een aantal om te zien hoe het is berekend.",
        "Hours of one full-timer a year, from gross to productive. Choose a number to see how it is calculated."
    );
    pub(super) const HOURS_KIND: Text = text("Soort uren", "Kind of hours");
    pub(super) const OF_GROSS: Text = text("{share} van bruto", "{share} of gross");
    pub(super) const OF_GROSS_ROW: Text = text("Productief, deel van bruto", "Productive, part of gross");
    pub(super) const OF_NET_ROW: Text = text("Productief, deel van netto", "Productive, part of net");
    pub(super) const PRODUCTIVE: Text = text("{hours} productief", "{hours} productive");
    pub(super) const NET: Text = text("{hours} netto", "{hours} net");
    pub(super) const GROSS: Text = text("bruto {hours}", "gross {hours}");
}
