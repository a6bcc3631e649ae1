package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.triveni.architecture.planted.Careless;
import org.junit.jupiter.api.Test;

/// What users see mentions the JDK, JSpecify, Jakarta Validation and Triveni, and nobody else.
class PublicSignaturesTest {

  @Test
  void exportedTypesMentionNoForeignTypes() {
    assertThat(ProjectClasses.ofThisBuild().exported())
        .isNotEmpty()
        .flatMap(PublicFace::foreignTypes)
        .isEmpty();
  }

  @Test
  void aPlantedForeignTypeIsFoundInsideAGenericOne() {
    var careless = new ClassFileImporter().importClass(Careless.class);
    assertThat(PublicFace.foreignTypes(careless))
        .singleElement()
        .asString()
        .contains("Careless.getClasses()")
        .contains("JavaClasses");
  }
}
