/// A real browser for tests, and the tools of `tools/package.json`.
///
/// Where one is missing, a test that needs it is skipped with the reason; with `TRIVENI_CI=1` in
/// the environment it fails.
@NullMarked
package dev.triveni.browser;

import org.jspecify.annotations.NullMarked;
