/// The rules of the repository, as tests that anyone can read and change.
///
/// [ModuleTable] says which module may use which. The tests named for what they judge keep a rule
/// each, and show by something planted that the rule can fail. [ParityTest] keeps `docs/parity.md`.
@NullMarked
package dev.triveni.architecture;

import org.jspecify.annotations.NullMarked;
