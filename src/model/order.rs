//! A stable order by a number (*volgorde*), in one place: every use of a library sort is compiled anew for its type, and
//! the page has to carry each of them.

/// The items by ascending `place`; items with the same place keep their order.
#[must_use]
pub fn by_place<T>(items: Vec<T>, place: impl Fn(&T) -> usize) -> Vec<T> {
    let mut order: Vec<(usize, usize)> = items.iter().map(place).zip(0..).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|(_, index)| items.get_mut(index)?.take())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::by_place;

    #[test]
    fn items_of_the_same_place_keep_their_order() {
        let items = vec![("b", 2), ("a", 1), ("c", 2), ("d", 0)];
        let names: Vec<&str> = by_place(items, |item| item.1)
            .into_iter()
            .map(|item| item.0)
            .collect();
        assert_eq!(names, ["d", "a", "b", "c"]);
    }
}
