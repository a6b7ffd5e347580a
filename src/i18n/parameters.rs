//! The label and the help text of every parameter (*veldnamen en uitleg*).
//!
//! Plain words first, the field's own term beside them. The help text says what it is and what a percentage is part of.

use super::{Text, text};
use crate::model::parameters::Parameter;

/// The name of a parameter (*label*).
#[must_use]
pub fn label(parameter: Parameter) -> Text {
    words(parameter).0
}

/// What a parameter is, in one or two sentences (*uitleg bij een veld*).
#[must_use]
pub fn hint(parameter: Parameter) -> Text {
    words(parameter).1
}

fn words(parameter: Parameter) -> (Text, Text) {
    match parameter {
        Parameter::AnnualHours => (
            text("Uren die u per jaar levert", "Hours you deliver a year"),
            text(
                "Productieve uren voor dit product. Nodig voor het verschil per jaar.",
                "Productive hours for this product. Needed for the difference per year.",
            ),
        ),
        Parameter::MixShare => (
            text("Aandeel", "Share"),
            text(
                "Deel van uw team in deze functie. Alle aandelen zijn samen 100\u{a0}%.",
                "Part of your team in this function. All shares together are 100%.",
            ),
        ),
        Parameter::MixMonthlySalary => (
            text("Maandsalaris", "Monthly salary"),
            text(
                "Bruto per maand bij een volledige werkweek, zonder toeslagen. Zie de schaal en trede (FWG) in uw cao.",
                "Gross per month at full time, without allowances. See the scale and step (FWG) of your collective agreement.",
            ),
        ),
        Parameter::MixHourlyWage => (
            text("Uurloon", "Hourly wage"),
            text(
                "Bruto per betaald uur, zonder toeslagen.",
                "Gross per paid hour, without allowances.",
            ),
        ),
        Parameter::IrregularHours => (
            text(
                "Onregelmatigheidstoeslag (ORT)",
                "Irregular-hours allowance",
            ),
            text(
                "Toeslag voor werk in de avond, de nacht en het weekend. Deel van het salaris.",
                "Extra pay for work in evenings, at night and at weekends (ORT). Part of the salary.",
            ),
        ),
        Parameter::HolidayAllowance => (
            text("Vakantietoeslag", "Holiday allowance"),
            text(
                "Deel van het salaris en de onregelmatigheidstoeslag samen.",
                "Part of salary and irregular-hours allowance together.",
            ),
        ),
        Parameter::YearEndBonus => (
            text("Eindejaarsuitkering", "Year-end bonus"),
            text(
                "Deel van het salaris, volgens uw cao. U kiest of toeslagen meetellen.",
                "Part of the salary, by your collective agreement. You choose whether allowances count.",
            ),
        ),
        Parameter::OtherWagePerYear => (
            text("Overig loon per jaar", "Other wage a year"),
            text(
                "Andere beloning, per voltijder (fte) per jaar.",
                "Other pay, per full-timer (FTE) a year.",
            ),
        ),
        Parameter::OtherWagePct => (
            text(
                "Overig loon, deel van het salaris",
                "Other wage, part of the salary",
            ),
            text(
                "Andere beloning. Deel van het salaris.",
                "Other pay. Part of the salary.",
            ),
        ),
        Parameter::EmployeePensionRate => (
            text(
                "Pensioenpremie van de werknemer",
                "Employee's pension premium",
            ),
            text(
                "Wat de werknemer zelf betaalt. Deel van het loon boven de franchise.",
                "What the employee pays. Part of the wage above the franchise.",
            ),
        ),
        Parameter::EmployeePensionFranchise => (
            text(
                "Franchise pensioen werknemer",
                "Franchise of the employee's pension",
            ),
            text(
                "Over dit eerste deel van het jaarloon betaalt de werknemer geen pensioenpremie.",
                "The first part of the yearly wage, free of the employee's pension premium.",
            ),
        ),
        Parameter::ContributionRate => (
            text("Premie", "Contribution"),
            text(
                "Werkgeverslast. Deel van het loon boven de franchise, tot het maximum.",
                "Employer contribution. Part of the wage above the franchise, up to the cap.",
            ),
        ),
        Parameter::ContributionCap => (
            text("Maximum premieloon", "Cap on the wage"),
            text(
                "Over loon boven dit bedrag per jaar betaalt u deze premie niet.",
                "You do not pay this contribution on wage above this amount a year.",
            ),
        ),
        Parameter::ContributionFranchise => (
            text("Franchise", "Franchise"),
            text(
                "Over dit eerste deel van het jaarloon betaalt u deze premie niet.",
                "You do not pay this contribution on this first part of the yearly wage.",
            ),
        ),
        Parameter::GrossHours => (
            text("Betaalde uren per jaar", "Paid hours a year"),
            text(
                "Bruto uren van een voltijder (fte), volgens uw cao.",
                "Gross hours of a full-timer (FTE), by your collective agreement.",
            ),
        ),
        Parameter::HoursPerDay => (
            text("Uren per werkdag", "Hours a working day"),
            text(
                "Hoe lang een werkdag gemiddeld is. Bij 36 uur in vijf dagen is dat 7,2.",
                "How long a working day is on average. With 36 hours in five days it is 7.2.",
            ),
        ),
        Parameter::LeaveHours => (
            text("Verlof en feestdagen", "Leave and public holidays"),
            text(
                "Alle betaalde vrije uren van een voltijder, per jaar.",
                "All paid hours off of a full-timer, per year.",
            ),
        ),
        Parameter::LeavePct => (
            text("Verlof en feestdagen", "Leave and public holidays"),
            text(
                "Alle betaalde vrije uren. Deel van de bruto uren.",
                "All paid hours off. Part of gross hours.",
            ),
        ),
        Parameter::SickLeave => (
            text("Ziekteverzuim", "Sick leave"),
            text(
                "Deel van de uren dat door ziekte wegvalt. Meestal van de uren na verlof; u kiest dat.",
                "Part of the hours lost to sickness. Usually of the hours after leave; you choose.",
            ),
        ),
        Parameter::TrainingHours => (
            text("Scholing", "Training"),
            text(
                "Uren voor cursus en opleiding van een voltijder, per jaar.",
                "Hours for courses and training of a full-timer, per year.",
            ),
        ),
        Parameter::TrainingPct => (
            text("Scholing", "Training"),
            text(
                "Tijd voor cursus en opleiding. Deel van de bruto uren.",
                "Time for courses and training. Part of gross hours.",
            ),
        ),
        Parameter::MeetingsHours => (
            text("Werkoverleg", "Work meetings"),
            text(
                "Uren overleg met collega's van een voltijder, per jaar.",
                "Hours a full-timer meets with colleagues, per year.",
            ),
        ),
        Parameter::MeetingsPct => (
            text("Werkoverleg", "Work meetings"),
            text(
                "Overleg met collega's. Deel van de netto uren.",
                "Meetings with colleagues. Part of net hours.",
            ),
        ),
        Parameter::IndirectHours => (
            text("Indirecte tijd", "Indirect time"),
            text(
                "Verslag, overleg en contact over de cliënt zonder dat de cliënt erbij is. Uren van een voltijder, per jaar.",
                "Reports, meetings and contact about the client without the client. Hours of a full-timer, per year.",
            ),
        ),
        Parameter::IndirectPct => (
            text("Indirecte tijd", "Indirect time"),
            text(
                "Verslag, overleg en contact over de cliënt zonder dat de cliënt erbij is. Deel van de netto uren.",
                "Reports, meetings and contact about the client without the client. Part of net hours.",
            ),
        ),
        Parameter::UnplannableHours => (
            text("Niet planbare tijd", "Unplannable time"),
            text(
                "Tijd die u betaalt maar niet kunt plannen, zoals gaten tussen bezoeken. Uren van een voltijder, per jaar.",
                "Time that you pay for but cannot plan, such as gaps between visits. Hours of a full-timer, per year.",
            ),
        ),
        Parameter::UnplannablePct => (
            text("Niet planbare tijd", "Unplannable time"),
            text(
                "Tijd die u betaalt maar niet kunt plannen, zoals gaten tussen bezoeken. Deel van de netto uren.",
                "Time that you pay for but cannot plan, such as gaps between visits. Part of net hours.",
            ),
        ),
        Parameter::TravelMinutesPerDay => (
            text("Reistijd per werkdag", "Travel time a working day"),
            text(
                "Van cliënt naar cliënt, niet van en naar huis.",
                "From client to client, not to and from home.",
            ),
        ),
        Parameter::TravelMinutesPerVisit => (
            text("Reistijd per bezoek", "Travel time a visit"),
            text(
                "Van cliënt naar cliënt, niet van en naar huis.",
                "From client to client, not to and from home.",
            ),
        ),
        Parameter::TravelVisitsPerDay => (
            text("Bezoeken per werkdag", "Visits a working day"),
            text(
                "Hoeveel bezoeken een medewerker gemiddeld op een dag doet.",
                "How many visits an employee makes on an average day.",
            ),
        ),
        Parameter::TravelPct => (
            text("Reistijd", "Travel time"),
            text(
                "Van cliënt naar cliënt, niet van en naar huis. Deel van de netto uren.",
                "From client to client, not to and from home. Part of net hours.",
            ),
        ),
        Parameter::VisitsWithoutTravel => (
            text("Bezoeken zonder reizen", "Visits without travel"),
            text(
                "Op afstand of op uw kantoor. Deel van alle bezoeken; het verlaagt reistijd en kilometers.",
                "Remote, or at your office. Part of all visits; it lowers travel time and kilometres.",
            ),
        ),
        Parameter::NoShow => (
            text("No-show", "No-show"),
            text(
                "Geplande tijd die de cliënt afzegt of mist en die u wel betaalt. Deel van de tijd voor cliënten.",
                "Planned time that the client cancels or misses and that you do pay for. Part of the time for clients.",
            ),
        ),
        Parameter::Productivity => (
            text("Productiviteit", "Productivity"),
            text(
                "Productieve uren. Deel van de bruto uren; overleg, reistijd en no-show tellen dan niet apart.",
                "Productive hours. Part of gross hours; meetings, travel and no-show then do not count apart.",
            ),
        ),
        Parameter::CostPerFteYear => (
            text(
                "Kosten per voltijder per jaar",
                "Costs per full-timer a year",
            ),
            text(
                "Bijvoorbeeld telefoon, laptop en software. Bedrag met btw, per fte.",
                "For example phone, laptop and software. Amount including VAT, per FTE.",
            ),
        ),
        Parameter::CostPerProductiveHour => (
            text("Kosten per productief uur", "Costs per productive hour"),
            text(
                "Wat er bij elk geleverd uur bij komt. Bedrag met btw.",
                "What comes with each hour delivered. Amount including VAT.",
            ),
        ),
        Parameter::KmPerWorkday => (
            text("Kilometers per werkdag", "Kilometres a working day"),
            text("Alleen ritten voor het werk.", "Only rides for work."),
        ),
        Parameter::KmRate => (
            text("Vergoeding per kilometer", "Rate per kilometre"),
            text(
                "Wat u uw medewerkers betaalt.",
                "What you pay your employees.",
            ),
        ),
        Parameter::GroupClients => (
            text("Plaatsen in de groep", "Places in the group"),
            text(
                "Hoeveel cliënten er tegelijk kunnen zijn.",
                "How many clients can be there at once.",
            ),
        ),
        Parameter::GroupStaff => (
            text("Medewerkers bij de groep", "Staff of the group"),
            text(
                "Hoeveel medewerkers er tegelijk zijn. Een half mag ook, zoals 1,5.",
                "How many employees are there at once. A half is fine, such as 1.5.",
            ),
        ),
        Parameter::GroupOccupancy => (
            text("Bezetting", "Occupancy"),
            text(
                "Deel van de plaatsen dat gemiddeld bezet is.",
                "Part of the places that is taken on average.",
            ),
        ),
        Parameter::GroupPerClientHour => (
            text("Kosten per cliënt per uur", "Costs per client per hour"),
            text(
                "Bijvoorbeeld materiaal. Bedrag met btw.",
                "For example materials. Amount including VAT.",
            ),
        ),
        Parameter::GroupPerClientUnit => (
            text("Kosten per cliënt per eenheid", "Costs per client per unit"),
            text(
                "Bijvoorbeeld een maaltijd per dagdeel. Bedrag met btw.",
                "For example a meal per part of a day. Amount including VAT.",
            ),
        ),
        Parameter::GroupPerYear => (
            text(
                "Kosten van de locatie per jaar",
                "Costs of the place a year",
            ),
            text(
                "Bijvoorbeeld huur en energie, met btw. Verdeeld over openingsuren en bezette plaatsen.",
                "For example rent and energy, including VAT. Spread over opening hours and places taken.",
            ),
        ),
        Parameter::GroupHoursOpen => (
            text("Openingsuren per jaar", "Opening hours a year"),
            text(
                "Hoeveel uur per jaar de locatie open is.",
                "How many hours a year the place is open.",
            ),
        ),
        Parameter::Overhead => (
            text("Overhead", "Overhead"),
            text(
                "Leiding, administratie, ict, gebouw. Meestal een deel van de directe kosten; u kiest waarvan.",
                "Management, administration, IT, buildings. Usually part of direct cost; you choose of what.",
            ),
        ),
        Parameter::ObligationsPerHour => (
            text("Plichten van de gemeente", "Municipal duties"),
            text(
                "Verantwoorden, berichten, overlegtafel (opgelegde verplichtingen). Per productief uur.",
                "Accounting, messages, consultation (imposed obligations). Per productive hour.",
            ),
        ),
        Parameter::ObligationsPerYear => (
            text(
                "Plichten van de gemeente, per jaar",
                "Municipal duties, per year",
            ),
            text(
                "Kosten per jaar, zoals een accountant. Verdeeld over de uren die u per jaar levert.",
                "Costs per year, such as an auditor. Spread over the hours you deliver a year.",
            ),
        ),
        Parameter::ObligationsPct => (
            text(
                "Plichten van de gemeente, als percentage",
                "Municipal duties, as a percentage",
            ),
            text(
                "Deel van de directe kosten of van de prijs; u kiest dat.",
                "Part of direct cost or of the price; you choose.",
            ),
        ),
        Parameter::Margin => (
            text("Risico en resultaat", "Risk and result"),
            text(
                "Deel van de kosten of van de prijs. Dit onderdeel staat niet in artikel 5.4.",
                "Part of the cost or of the price. This part is not in article 5.4.",
            ),
        ),
        Parameter::LabourWeight => (
            text("Gewicht van het loon", "Weight of labour"),
            text(
                "Hoe zwaar de loonstijging telt. De prijsstijging telt voor de rest; vaak is het 90 en 10.",
                "How much the rise of wages counts. The rise of prices counts for the rest; often 90 and 10.",
            ),
        ),
        Parameter::IndexLabour => (
            text("Loonstijging", "Rise of wages"),
            text(
                "Hoeveel de loonkosten in dit jaar stijgen. De rijksoverheid noemt dit de OVA.",
                "How much labour costs rise in this year. The government calls it the OVA.",
            ),
        ),
        Parameter::IndexMaterial => (
            text("Prijsstijging", "Rise of prices"),
            text(
                "Hoeveel de andere kosten in dit jaar stijgen, bijvoorbeeld volgens de PPC.",
                "How much other costs rise in this year, for example by the PPC.",
            ),
        ),
        Parameter::UnitHours => (
            text("Uren per eenheid", "Hours per unit"),
            text(
                "Hoe lang een eenheid is. Een dagdeel is vaak 4 uur.",
                "How long a unit is. A part of a day is often 4 hours.",
            ),
        ),
        Parameter::TariffDecimals => (
            text("Decimalen van het tarief", "Decimals of the tariff"),
            text(
                "Op hoeveel cijfers achter de komma het tarief wordt afgerond.",
                "To how many digits after the point the tariff is rounded.",
            ),
        ),
    }
}
