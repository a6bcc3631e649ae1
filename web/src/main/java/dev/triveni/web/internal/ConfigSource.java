package dev.triveni.web.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One place that values of the configuration come from. Immutable. None prints its values.
sealed interface ConfigSource permits ConfigKeys, ConfigVariables {

  /// The value of a key such as `server.header-bytes`.
  Optional<ConfigValue> find(String key);

  /// What follows the key and a dot in the keys of this source: `apple` below `prices`, where there
  /// is `prices.apple`.
  List<String> below(String key);

  /// The names that this source has, unless it is shared with other programs; those inside of JSON
  /// instead of that of the whole.
  Set<String> ownNames();

  /// What names of this source look like keys of a section, and are none of these.
  ///
  /// @param known the keys of the section
  List<UnknownName> unknownNames(String section, List<String> known);

  /// A name that nobody reads.
  ///
  /// @param place where it stands, for messages
  /// @param nearest what may be meant, in the names of this source
  /// @param ours whether the source is the application's own, and not shared with other programs
  record UnknownName(String place, List<String> nearest, boolean ours) {}
}
