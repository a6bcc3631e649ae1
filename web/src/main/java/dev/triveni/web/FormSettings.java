package dev.triveni.web;

import dev.triveni.schema.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/// What is accepted of forms, and where their files are kept: the section `forms` of the
/// configuration. What is beyond is answered with 413. Immutable.
///
/// How long a form may be as a whole is the limit of its body: `server.body-bytes`, or what {@link
/// RequestBody#limit} sets for a route.
///
/// @param textBytes the longest texts and names of a form, all of them together
/// @param parts how many fields and files a form may have
/// @param files how many of them may be files
/// @param headerBytes the longest header of one part of a form
/// @param fileNameLength the longest name of a file, in characters
/// @param memoryBytes how much of a form's files is kept in memory; beyond, they are kept on disk
/// @param folder where files are kept until the response is sent; the system's folder for temporary
///   files unless it is told
public record FormSettings(
    @Default("1048576") @Min(0) @Max(1_073_741_824) int textBytes,
    @Default("1000") @Min(0) int parts,
    @Default("100") @Min(0) int files,
    @Default("8192") @Min(64) int headerBytes,
    @Default("255") @Min(1) int fileNameLength,
    @Default("262144") @Min(0) @Max(1_073_741_824) int memoryBytes,
    Optional<String> folder) {

  /// Where a filter puts the settings for the handlers it passes a request on to.
  public static final Key<FormSettings> KEY = Key.of("the settings of forms");

  /// What is accepted unless it is configured.
  public static FormSettings standard() {
    return new FormSettings(1_048_576, 1_000, 100, 8_192, 255, 262_144, Optional.empty());
  }

  /// These settings with other longest texts, in bytes.
  public FormSettings withTextBytes(int bytes) {
    return new FormSettings(bytes, parts, files, headerBytes, fileNameLength, memoryBytes, folder);
  }

  /// These settings with another number of parts.
  public FormSettings withParts(int count) {
    return new FormSettings(
        textBytes, count, files, headerBytes, fileNameLength, memoryBytes, folder);
  }

  /// These settings with another number of files.
  public FormSettings withFiles(int count) {
    return new FormSettings(
        textBytes, parts, count, headerBytes, fileNameLength, memoryBytes, folder);
  }

  /// These settings with another amount of files in memory.
  public FormSettings withMemoryBytes(int bytes) {
    return new FormSettings(textBytes, parts, files, headerBytes, fileNameLength, bytes, folder);
  }

  /// These settings with another folder.
  public FormSettings withFolder(Path folder) {
    return new FormSettings(
        textBytes,
        parts,
        files,
        headerBytes,
        fileNameLength,
        memoryBytes,
        Optional.of(folder.toString()));
  }

  /// Where files are kept.
  Path temporary() {
    return Path.of(folder.orElseGet(() -> System.getProperty("java.io.tmpdir")));
  }
}
