//! The rules of the house (*de huisregels*): who may know whom, what stays left of the page, and how large files get.
//!
//! Read from the text of the files; rooms that are not there yet break no rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Left to right; a room may know itself and what stands left of it.
const ROOMS: &[&str] = &[
    "model",
    "reference",
    "engine",
    "analysis",
    "exchange",
    "app",
    "ui",
];
/// What `i18n` puts into words, and who reads it.
const I18N_KNOWS: &[&str] = &["i18n", "model", "reference", "engine"];
const KNOW_I18N: &[&str] = &["i18n", "app", "ui"];
/// Rooms that know a browser.
const PAGE: &[&str] = &["app", "ui"];

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Made by tools, not by us.
const NOT_OURS: &[&str] = &[
    ".git",
    ".tools",
    "target",
    "dist",
    "node_modules",
    "results",
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        } else if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Path from the root, with `/` between its parts.
fn name(path: &Path) -> String {
    let parts: Vec<_> = path
        .strip_prefix(ROOT)
        .unwrap()
        .iter()
        .map(|part| part.to_string_lossy())
        .collect();
    parts.join("/")
}

/// A source file: its path from the root, its room (none for the roots of the crate) and its code without comments.
struct Source {
    name: String,
    room: Option<String>,
    code: String,
}

fn sources() -> Vec<Source> {
    let folder = Path::new(ROOT).join("src");
    let rust = files(&folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let sources: Vec<Source> = rust
        .map(|path| {
            let name = name(&path);
            let parts: Vec<&str> = name.split('/').collect();
            let room = match parts[1..] {
                [file] => file
                    .strip_suffix(".rs")
                    .filter(|stem| !["lib", "main"].contains(stem)),
                [room, ..] => Some(room).filter(|room| *room != "bin"),
                [] => None,
            };
            Source {
                room: room.map(str::to_owned),
                code: without_comments(&fs::read_to_string(&path).unwrap()),
                name,
            }
        })
        .collect();
    assert!(sources.len() > 20, "the sources were not found");
    sources
}

fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether `word` stands in `code` by itself, not as a part of a longer name.
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
    })
}

fn part_of_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// First names of the paths that follow `start`: one, or all of a list in braces.
fn first_names<'c>(code: &'c str, start: &str) -> Vec<&'c str> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(start) {
        if code[..at].ends_with(part_of_name) {
            continue;
        }
        let (mut depth, mut fresh) = (0, true);
        for piece in code[at + start.len()..].split_inclusive(|character| !part_of_name(character))
        {
            let word = piece.trim_end_matches(|character| !part_of_name(character));
            if fresh && !word.is_empty() {
                names.push(word);
                fresh = false;
            }
            match piece.chars().next_back() {
                Some('{') => depth += 1,
                Some('}') => depth -= 1,
                Some(',') if depth == 1 => fresh = true,
                _ => {}
            }
            if depth <= 0 {
                break;
            }
        }
    }
    names
}

/// Rooms that a file names by a path from the crate, or by climbing out of its own room.
fn known_rooms(source: &Source) -> Vec<&str> {
    let mut rooms = first_names(&source.code, "crate::");
    rooms.extend(first_names(&source.code, "tariefproef::"));
    rooms.extend(
        first_names(&source.code, "super::")
            .into_iter()
            .filter(|name| ROOMS.contains(name) || *name == "i18n"),
    );
    rooms
}

#[test]
fn the_reader_of_paths_sees_every_form_of_use() {
    let code = "use crate::model::date; crate::engine::{hours, labour}; use crate::{\n    reference::{a, b},\n    exchange, ui::{self},\n};\nsuper::super::app::x(); other_crate::engine::no()";
    assert_eq!(
        first_names(code, "crate::"),
        ["model", "engine", "reference", "exchange", "ui"]
    );
    assert_eq!(first_names(code, "super::"), ["super", "app"]);
    assert!(
        has_word("let now = Instant::now()", "Instant") && !has_word("Instantly, strand", "rand")
    );
    assert_eq!(without_comments("a // b\nc"), "a \nc");
}

#[test]
fn every_source_file_stands_in_a_room_of_the_house() {
    for source in sources() {
        if let Some(room) = &source.room {
            assert!(
                ROOMS.contains(&room.as_str()) || room == "i18n",
                "{} is in no room",
                source.name
            );
        }
    }
}

#[test]
fn rooms_know_only_what_stands_left_of_them() {
    let place = |room: &str| ROOMS.iter().position(|other| *other == room);
    for source in sources() {
        let Some(room) = &source.room else { continue };
        for known in known_rooms(&source) {
            let allowed = match (room.as_str(), known) {
                ("i18n", known) => I18N_KNOWS.contains(&known),
                (room, "i18n") => KNOW_I18N.contains(&room),
                (room, known) => place(known).is_some_and(|known| Some(known) <= place(room)),
            };
            assert!(allowed, "{} knows {known}", source.name);
        }
    }
}

#[test]
fn the_evaluator_knows_only_the_protocol() {
    for source in sources()
        .iter()
        .filter(|source| source.name == "src/bin/evaluate.rs")
    {
        assert_eq!(known_rooms(source), ["exchange"]);
    }
}

#[test]
fn left_of_the_page_nothing_knows_a_browser_a_clock_or_chance() {
    for source in sources() {
        if source
            .room
            .as_ref()
            .is_none_or(|room| PAGE.contains(&room.as_str()))
        {
            continue;
        }
        for word in [
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo",
            "gloo_storage",
            "SystemTime",
            "Instant",
            "rand",
            "getrandom",
            "RandomState",
        ] {
            assert!(
                !has_word(&source.code, word),
                "{} names {word}",
                source.name
            );
        }
        assert!(
            !source.code.contains("std::time"),
            "{} names std::time",
            source.name
        );
    }
}

#[test]
fn leptos_is_named_only_where_the_page_is_made() {
    for source in sources() {
        let page = source
            .room
            .as_ref()
            .is_some_and(|room| PAGE.contains(&room.as_str()));
        assert!(
            page || source.name == "src/main.rs" || !has_word(&source.code, "leptos"),
            "{} names leptos",
            source.name
        );
    }
}

#[test]
fn money_is_never_binary_floating_point() {
    for source in sources() {
        let exact = source.room.as_ref().is_some_and(|room| {
            ["model", "reference", "exchange", "i18n", "engine"].contains(&room.as_str())
        });
        if exact && source.name != "src/engine/arithmetic.rs" {
            for word in ["f64", "f32"] {
                assert!(
                    !has_word(&source.code, word),
                    "{} names {word}",
                    source.name
                );
            }
        }
    }
}

#[test]
fn no_file_of_code_is_longer_than_800_lines() {
    for folder in ["src", "tests", "benches", "style", "scripts"] {
        for path in files(&Path::new(ROOT).join(folder)) {
            // Figures and answers are as long as they are; tools write their own lock files.
            let data = ["csv", "tsv", "json", "ndjson", "png"];
            if path
                .extension()
                .is_some_and(|end| data.iter().any(|data| end == *data))
            {
                continue;
            }
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 800, "{} has {lines} lines", name(&path));
        }
    }
}

#[test]
fn no_module_is_named_after_nothing() {
    for source in sources() {
        for empty in [
            "utils", "util", "helpers", "helper", "common", "types", "manager", "misc",
        ] {
            let named = source
                .name
                .split('/')
                .any(|part| part.strip_suffix(".rs").unwrap_or(part) == empty);
            assert!(
                !named && !has_word(&source.code, &format!("mod {empty}")),
                "{} is a {empty}",
                source.name
            );
        }
    }
}

#[test]
fn nothing_points_outside_the_repository_or_to_one_machine() {
    // In pieces, so that this file does not name them itself.
    let pieces = [
        ["..", "shared"],
        ["", "work/"],
        ["", "home/"],
        ["", "root/"],
        ["", "Users/"],
        ["C:", "Users"],
    ];
    let paths = pieces.map(|piece| piece.join("/"));
    for path in files(Path::new(ROOT)) {
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            for outside in &paths {
                // Inside an address of the web it is a page, not a place on this machine.
                let at = line.find(outside.as_str());
                let machine = at.is_some_and(|at| {
                    !line[..at].ends_with(|before: char| {
                        before.is_alphanumeric() || "._-}".contains(before)
                    })
                });
                assert!(!machine, "{}:{} names {outside}", name(&path), number + 1);
            }
        }
    }
}

#[test]
fn no_field_is_a_number_input_of_the_browser() {
    for source in sources() {
        let tight: String = source
            .code
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        for kind in ["type=\"number\"", "type=number", ".type_(\"number\")"] {
            assert!(!tight.contains(kind), "{} has {kind}", source.name);
        }
    }
}
