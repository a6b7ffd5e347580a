//! Where a person is (*weergave*), as the part of the address after `#`. It names a view and never carries a figure.

use crate::analysis::explanation::Figure;

/// Whose figures (*van wie*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// The proposal's.
    Theirs,
    /// One's own.
    #[default]
    Yours,
}

impl Who {
    const fn word(self) -> &'static str {
        match self {
            Self::Theirs => "voorstel",
            Self::Yours => "u",
        }
    }
}

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What it is, the products, other proposals, files.
    #[default]
    Start,
    /// Own figures.
    Figures,
    /// The proposal's price beside one's own.
    Comparison,
    /// The build-up, with one figure opened.
    BuildUp(Option<(Who, Figure)>),
    /// Saving, keeping and wiping.
    Keep,
}

impl View {
    /// The view that an address names; an unknown one is the start.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let mut parts = path.split('/');
        match parts.next().unwrap_or_default() {
            "cijfers" => Self::Figures,
            "vergelijking" => Self::Comparison,
            "bewaren" => Self::Keep,
            "opbouw" => {
                let who = match parts.next() {
                    Some("voorstel") => Some(Who::Theirs),
                    Some("u") => Some(Who::Yours),
                    _ => None,
                };
                Self::BuildUp(who.zip(parts.next().and_then(Figure::parse)))
            }
            _ => Self::Start,
        }
    }

    /// The address of the view.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Start => "#/begin".to_owned(),
            Self::Figures => "#/cijfers".to_owned(),
            Self::Comparison => "#/vergelijking".to_owned(),
            Self::Keep => "#/bewaren".to_owned(),
            Self::BuildUp(None) => "#/opbouw".to_owned(),
            Self::BuildUp(Some((who, figure))) => {
                format!("#/opbouw/{}/{}", who.word(), figure.id())
            }
        }
    }

    /// Whether two addresses show the same page, apart from what is opened on it.
    #[must_use]
    pub fn same_page(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}
