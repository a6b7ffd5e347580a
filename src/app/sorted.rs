//! A small map kept in order (*gesorteerde lijst*). A form has a handful of entries: looking along them is as quick as a
//! tree, and takes a tenth of its code.

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, value)| value)
    }

    /// Whether the key has a value.
    #[must_use]
    pub fn contains_key(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    /// Gives the key a value, instead of the one it may have had.
    pub fn insert(&mut self, key: K, value: V) {
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => *known = value,
            None => {
                let place = self.0.partition_point(|(known, _)| *known < key);
                self.0.insert(place, (key, value));
            }
        }
    }

    /// The value of a key, made first when there is none.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let place = self.0.partition_point(|(known, _)| *known < key);
        if self.0.get(place).is_none_or(|(known, _)| *known != key) {
            self.0.insert(place, (key, make()));
        }
        // It was found or made just now, so the place exists.
        #[expect(clippy::indexing_slicing)]
        &mut self.0[place].1
    }

    /// Takes the key out.
    pub fn remove(&mut self, key: &K) {
        self.0.retain(|(known, _)| known != key);
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// All keys and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// All keys and values, to change the values.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::Sorted;

    #[test]
    fn keeps_its_keys_in_order_and_once() {
        let mut map = Sorted::default();
        for key in [3, 1, 2, 1] {
            map.insert(key, key * 10);
        }
        map.insert(1, 11);
        *map.get_or_insert_with(0, || 5) += 1;
        *map.get_or_insert_with(3, || 5) += 1;
        assert_eq!(
            map.iter()
                .map(|(key, value)| (*key, *value))
                .collect::<Vec<_>>(),
            [(0, 6), (1, 11), (2, 20), (3, 31)]
        );
        map.remove(&2);
        assert!(!map.contains_key(&2) && map.get(&1) == Some(&11));
    }
}
