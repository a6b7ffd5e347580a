//! Choices written as one word of a fixed list (*keuzes*).

/// Defines an enum whose values are written as fixed words in documents; the first is the default.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { #[default] $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order of [`WORDS`](Self::WORDS).
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The words as they stand in a document.
            pub const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word as it stands in a document.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

words! {
    /// What the year-end bonus is a percentage of (*grondslag eindejaarsuitkering*).
    YearEndBonusBase {
        /// The salary.
        Salary = "salary",
        /// Salary and irregular-hours allowance.
        SalaryAndIrregular = "salary_and_irregular",
        /// Salary, irregular-hours allowance and holiday allowance.
        SalaryIrregularAndHoliday = "salary_irregular_and_holiday",
    }
}

words! {
    /// Which wage a contribution is levied on (*premieloon*).
    ContributionBase {
        /// The gross wage.
        Wage = "wage",
        /// The gross wage less the employee's pension share.
        WageLessPension = "wage_less_pension",
    }
}

words! {
    /// An employer contribution (*werkgeverslast*).
    ContributionKind {
        /// Unemployment (*Algemeen werkloosheidsfonds*).
        Awf = "awf",
        /// Disability (*Arbeidsongeschiktheidsfonds*).
        Aof = "aof",
        /// Child care surcharge (*opslag Wet kinderopvang*).
        Wko = "wko",
        /// Health insurance (*Zorgverzekeringswet*).
        Zvw = "zvw",
        /// Unemployment fund of public employers (*Uitvoeringsfonds voor de overheid*).
        Ufo = "ufo",
        /// Employer's share of pension.
        Pension = "pension",
        /// Return-to-work fund as a whole (*Werkhervattingskas*).
        Whk = "whk",
        /// Its disability part (*WGA*).
        WhkWga = "whk_wga",
        /// Its sickness part (*ZW*).
        WhkZw = "whk_zw",
        /// Disability, privately insured.
        WgaPrivate = "wga_private",
        /// Sickness, privately insured.
        ZwPrivate = "zw_private",
        /// Any other.
        Other = "other",
    }
}

words! {
    /// What sick leave is a percentage of (*grondslag ziekteverzuim*).
    SickLeaveBase {
        /// Gross hours less leave.
        AfterLeave = "after_leave",
        /// Gross hours.
        Gross = "gross",
    }
}

words! {
    /// Time beside face-to-face time that a paid hour may include (*wat als uur telt*).
    Included {
        /// Reporting, planning, contact about a client.
        Indirect = "indirect",
        /// Work meetings.
        Meetings = "meetings",
        /// Travel between clients.
        Travel = "travel",
    }
}

words! {
    /// How travel time is given (*reistijd*).
    TravelKind {
        /// Minutes a working day.
        PerDay = "per_day",
        /// Minutes a visit, times visits a day.
        PerVisit = "per_visit",
        /// A percentage of net hours.
        Pct = "pct",
    }
}

words! {
    /// What overhead is a percentage of (*grondslag overhead*).
    OverheadBase {
        /// Labour cost.
        Labour = "labour",
        /// Direct cost.
        Direct = "direct",
        /// The price.
        Price = "price",
    }
}

words! {
    /// What the percentage of obligations is taken of.
    ObligationsBase {
        /// Direct cost.
        Direct = "direct",
        /// The price.
        Price = "price",
    }
}

words! {
    /// What the margin is a percentage of.
    MarginBase {
        /// All cost.
        Cost = "cost",
        /// The price.
        Price = "price",
    }
}

words! {
    /// The unit that a tariff is paid for (*eenheid*).
    UnitKind {
        /// An hour.
        Hour = "hour",
        /// A minute, exactly 1/60 hour.
        Minute = "minute",
        /// A part of a day (*dagdeel*).
        DayPart = "day_part",
        /// A day (*etmaal or dag*).
        Day = "day",
        /// A week.
        Week = "week",
        /// Four weeks.
        FourWeeks = "four_weeks",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}
pub(crate) use words;
