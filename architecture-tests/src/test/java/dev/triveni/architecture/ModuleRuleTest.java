package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.triveni.architecture.planted.Lower;
import dev.triveni.architecture.planted.internal.Hidden;
import java.lang.module.ModuleDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which module may use which: the table of the design, kept by classes and by module descriptors.
class ModuleRuleTest {

  @Test
  void lowerModulesKnowNothingOfHigherOnes() {
    assertThat(ModuleTable.TRIVENI.upwardRows()).isEmpty();
  }

  @Test
  void modulesUseWhatTheTableAllows() {
    assertThat(forbiddenUses(ModuleTable.TRIVENI, ProjectClasses.ofThisBuild().all())).isEmpty();
  }

  @Test
  void descriptorsRequireWhatTheTableAllows() {
    assertThat(
            ProjectClasses.ofThisBuild().descriptors().stream()
                .flatMap(descriptor -> forbiddenRequirements(ModuleTable.TRIVENI, descriptor)))
        .isEmpty();
  }

  @Test
  void everyModuleOfTheBuildHasARow() {
    assertThat(Repository.current().files("/src/main/java/module-info.java"))
        .extracting(file -> file.name().substring(0, file.name().indexOf("/src/")))
        .isSubsetOf(ModuleTable.TRIVENI.rows().stream().map(ModuleTable.Row::folder).toList());
  }

  @Test
  void everyRowHasClasses() {
    var packages =
        ProjectClasses.ofThisBuild().all().stream().map(JavaClass::getPackageName).toList();
    assertThat(ModuleTable.TRIVENI.rows()).allMatch(row -> packages.stream().anyMatch(row::owns));
  }

  @Test
  void aPlantedUseOfAHigherModuleIsFound() {
    var table = tableOf(List.of());
    var classes = new ClassFileImporter().importClasses(Lower.class, Hidden.class);
    assertThat(forbiddenUses(table, classes))
        .isNotEmpty()
        .allMatch(use -> use.contains("Lower") && use.contains("Hidden"));
    assertThat(forbiddenUses(tableOf(List.of("higher")), classes)).isEmpty();
  }

  @Test
  void aPlantedRequirementIsFound() {
    var descriptor =
        ModuleDescriptor.newModule("dev.triveni.architecture.planted")
            .requires("java.base")
            .requires("org.jspecify")
            .requires("dev.triveni.architecture.planted.internal")
            .requires("com.example.other")
            .build();
    assertThat(forbiddenRequirements(tableOf(List.of()), descriptor))
        .containsExactlyInAnyOrder(
            "dev.triveni.architecture.planted requires dev.triveni.architecture.planted.internal",
            "dev.triveni.architecture.planted requires com.example.other");
  }

  @Test
  void aTableThatPointsUpwardsIsFound() {
    assertThat(tableOf(List.of("higher")).upwardRows())
        .containsExactly("lower uses the higher higher");
  }

  private static ModuleTable tableOf(List<String> lowerUses) {
    String planted = "dev.triveni.architecture.planted";
    return new ModuleTable(
        List.of(
            new ModuleTable.Row("lower", planted, lowerUses, List.of()),
            new ModuleTable.Row("higher", planted + ".internal", List.of("lower"), List.of())));
  }

  private static List<String> forbiddenUses(ModuleTable table, Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> table.owner(packageOf(use.getOriginClass())).isPresent())
        .filter(use -> !isAllowed(table, use))
        .map(Dependency::getDescription)
        .toList();
  }

  private static boolean isAllowed(ModuleTable table, Dependency use) {
    var user = table.owner(packageOf(use.getOriginClass())).orElseThrow();
    return table.allows(user, packageOf(use.getTargetClass()));
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }

  private static Stream<String> forbiddenRequirements(
      ModuleTable table, ModuleDescriptor descriptor) {
    var user = table.owner(descriptor.name()).orElseThrow();
    return descriptor.requires().stream()
        .map(ModuleDescriptor.Requires::name)
        .filter(required -> !table.allows(user, required))
        .map(required -> descriptor.name() + " requires " + required);
  }
}
