//! Pieces that several pages are made of (*bouwstenen*). Pure: what is known in, markup out.

pub mod controls;
pub mod entry_table;
pub mod field;
pub mod icon;
pub mod notice;
pub mod source;
pub mod strip;
pub mod who;

/// The element id of the field at a path: `labour.mix[2].share_pct` becomes `f-labour-mix-2-share_pct`.
#[must_use]
pub fn field_id(path: &str) -> String {
    let mut id = String::from("f-");
    for letter in path.chars() {
        match letter {
            '.' | '[' => id.push('-'),
            ']' => {}
            letter => id.push(letter),
        }
    }
    id
}
