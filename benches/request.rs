//! The requests that are timed: the worked cases. Included by the benches, no bench itself.

/// Every worked case, one a line.
pub const REQUESTS: &str = include_str!("../tests/cases/cost_price.requests.ndjson");

/// The request that single prices are timed with: a mix of several wages, contributions of every kind of base, travel.
pub fn first() -> &'static str {
    REQUESTS.lines().next().expect("there are cases")
}

/// The cost inputs of a request.
pub fn body(request: &str) -> &str {
    let (_, body) = request
        .split_once("\"cost_price\": ")
        .expect("a request for a cost price");
    body.trim_end().strip_suffix('}').expect("a whole request")
}
