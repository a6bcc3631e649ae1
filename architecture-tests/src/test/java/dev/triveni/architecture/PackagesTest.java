package dev.triveni.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.triveni.architecture.planted.Lower;
import dev.triveni.architecture.planted.internal.Hidden;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What packages are for: `internal` ones are a module's own, and there are no cycles.
///
/// A package and its own `spi` and `internal` count as one here: the public types are built from
/// hidden ones, which speak in public types.
class PackagesTest {

  @Test
  void internalPackagesAreUsedByTheirOwnModuleOnly() {
    assertThat(usesOfInternals(ModuleTable.TRIVENI, ProjectClasses.ofThisBuild().all())).isEmpty();
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    noCycles(PackagesTest::face).check(ProjectClasses.ofThisBuild().all());
  }

  @Test
  void thereAreNoCyclesBetweenThePartsOfAnInternalPackage() {
    noCycles(PackagesTest::internalPart).check(ProjectClasses.ofThisBuild().all());
  }

  @Test
  void aPlantedUseOfAnInternalPackageIsFound() {
    var classes = new ClassFileImporter().importClasses(Lower.class, Hidden.class);
    var table =
        new ModuleTable(
            List.of(
                new ModuleTable.Row("user", Lower.class.getPackageName(), List.of(), List.of()),
                new ModuleTable.Row("used", Hidden.class.getPackageName(), List.of(), List.of())));
    assertThat(usesOfInternals(table, classes))
        .isNotEmpty()
        .allMatch(use -> use.contains("Hidden"));
  }

  @Test
  void aPlantedCycleIsFound() {
    var classes = new ClassFileImporter().importClasses(Lower.class, Hidden.class);
    assertThat(noCycles(UnaryOperator.identity()).evaluate(classes).hasViolation()).isTrue();
    assertThat(noCycles(PackagesTest::face).evaluate(classes).hasViolation()).isFalse();
  }

  private static List<String> usesOfInternals(ModuleTable table, Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> isInternal(use.getTargetClass().getBaseComponentType()))
        .filter(use ->
            !table
                .owner(use.getOriginClass().getPackageName())
                .equals(table.owner(use.getTargetClass().getBaseComponentType().getPackageName())))
        .map(Dependency::getDescription)
        .toList();
  }

  /// Other people's internal packages count too, where they are called that.
  private static boolean isInternal(JavaClass type) {
    return (type.getPackageName() + ".").contains(".internal.");
  }

  private static ArchRule noCycles(UnaryOperator<String> part) {
    return slices().assignedFrom(new Parts(part)).should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static String face(String packageName) {
    return packageName.replaceAll("\\.(internal|spi)(\\..*)?$", "");
  }

  /// The package itself below `internal`, and nothing elsewhere.
  private static String internalPart(String packageName) {
    return packageName.contains(".internal.") ? packageName : "";
  }

  /// Puts a class where its package belongs, or leaves it out.
  private record Parts(UnaryOperator<String> part) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = part.apply(type.getPackageName());
      return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
