//! The batch evaluator (*batchrekenaar*): requests on standard input, results on standard output, one a line.

use std::io::{self, BufReader, BufWriter};
use std::process::ExitCode;

fn main() -> ExitCode {
    let input = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match tariefproef::exchange::batch::answer_lines(input, output) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the results has enough of them: `evaluate < all | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}
