package dev.triveni.fuzzer;

import java.util.List;

/// What a fuzzer found. Immutable.
///
/// @param seed what the requests were made from
/// @param answered how many valid requests were sent
/// @param told how many requests with one mistake were sent, without those that were refused before
/// @param findings what is wrong, each with a command that sends the request again
public record Report(long seed, int answered, int told, List<String> findings) {

  /// Copies the list.
  public Report {
    findings = List.copyOf(findings);
  }

  /// The figures and all findings.
  @Override
  public String toString() {
    return "seed %d, %d valid requests, %d with a mistake, %d findings%n%s"
        .formatted(seed, answered, told, findings.size(), String.join("\n", findings));
  }
}
