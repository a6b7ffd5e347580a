//! Pictures (*grafieken*): geometry and drawing as pure text, so that they can be tested and saved.
