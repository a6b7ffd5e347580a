//! Undo and redo (*ongedaan maken, opnieuw*) over whole states.

/// Earlier and later states around the present one.
#[derive(Clone, Debug)]
pub struct History<S> {
    past: Vec<S>,
    future: Vec<S>,
    /// What the last change was to; changes to the same thing in a row undo together.
    last: Option<String>,
}

/// How many steps back are kept.
const STEPS: usize = 200;

impl<S> Default for History<S> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
            last: None,
        }
    }
}

impl<S> History<S> {
    /// Notes the state before a change to `what`.
    pub fn before_change(&mut self, state: S, what: &str) {
        self.future.clear();
        if self.last.as_deref() == Some(what) {
            return;
        }
        self.last = Some(what.to_owned());
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push(state);
    }

    /// The next change begins a step of its own, even if it is to the same thing.
    pub fn end_step(&mut self) {
        self.last = None;
    }

    /// The state before the last step; the present one can be redone.
    pub fn undo(&mut self, present: S) -> Result<S, S> {
        self.last = None;
        match self.past.pop() {
            Some(state) => {
                self.future.push(present);
                Ok(state)
            }
            None => Err(present),
        }
    }

    /// The state that was undone last.
    pub fn redo(&mut self, present: S) -> Result<S, S> {
        self.last = None;
        match self.future.pop() {
            Some(state) => {
                self.past.push(present);
                Ok(state)
            }
            None => Err(present),
        }
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_in_one_field_is_one_step() {
        let mut history = History::default();
        history.before_change("", "a");
        history.before_change("1", "a");
        history.before_change("12", "b");
        assert_eq!(history.undo("12x"), Ok("12"));
        assert_eq!(history.undo("12"), Ok(""));
        assert_eq!(history.undo(""), Err(""));
        assert_eq!(history.redo(""), Ok("12"));
        assert_eq!(history.redo("12"), Ok("12x"));
        assert!(!history.can_redo() && history.can_undo());
    }

    #[test]
    fn a_change_after_undo_forgets_what_was_undone() {
        let mut history = History::default();
        history.before_change(1, "a");
        assert_eq!(history.undo(2), Ok(1));
        history.before_change(1, "a");
        assert!(!history.can_redo());
        history.end_step();
        history.before_change(3, "a");
        assert_eq!(history.undo(4), Ok(3));
    }

    #[test]
    fn the_oldest_steps_are_forgotten_first() {
        let mut history = History::default();
        for step in 0..=STEPS {
            history.before_change(step, &step.to_string());
        }
        let mut present = STEPS + 1;
        while let Ok(earlier) = history.undo(present) {
            present = earlier;
        }
        assert_eq!(present, 1);
    }
}
