/// Marks a test with the features it shows, and reports after a run which of them held.
///
/// A test carries [Shows]; [ShowsListener] is found by the JUnit Platform and writes one file of
/// [ShownFeature] lines for each test class. `docs/parity.md` is made from these files, so that a
/// feature is claimed only by a test that passed.
@NullMarked
package dev.triveni.shows;

import org.jspecify.annotations.NullMarked;
