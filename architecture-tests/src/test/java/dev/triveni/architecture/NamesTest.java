package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.triveni.architecture.planted.Careless;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names say what a thing is.
class NamesTest {
  private static final Pattern SAYS_LITTLE =
      Pattern.compile(
          "(Impl|Manager|Helpers?|Utils?|[a-z]Data|[a-z]Info)$|^(Default|Abstract|Base)[A-Z]");

  private static final Pattern DECLARED =
      Pattern.compile("^ *(?:[a-z]+(?:-sealed)? )*(?:class|record|enum|@?interface) (\\w+)");

  /// The tutorial's types have FastAPI's names, which are in its documents.
  @Test
  void typesHaveNamesThatSaySomething() {
    assertThat(Repository.current().files(".java"))
        .filteredOn(file -> !file.name().startsWith("examples/tutorial/"))
        .flatMap(file -> poorNames(file.name(), file.lines()).toList())
        .isEmpty();
  }

  @Test
  void methodsOfUsersAreNotCalledGetSomething() {
    assertThat(ProjectClasses.ofThisBuild().exported()).flatMap(NamesTest::getters).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "public final class RouterImpl {, true",
    "  record ConnectionInfo(String name) {, true",
    "abstract sealed class BaseHandler permits A {, true",
    "non-sealed interface DefaultEngine {, true",
    "@interface Default {, false",
    "enum Base64Variant {, false",
    "record Router(String name) {, false",
    "/// This class RouterImpl is, false"
  })
  void plantedNamesAreFound(String line, boolean poor) {
    assertThat(poorNames("A.java", List.of(line)).toList()).hasSize(poor ? 1 : 0);
  }

  @Test
  void aPlantedGetterIsFound() {
    assertThat(getters(new ClassFileImporter().importClass(Careless.class)))
        .singleElement()
        .asString()
        .contains("getClasses");
  }

  private static Stream<String> poorNames(String file, List<String> lines) {
    return lines.stream()
        .map(DECLARED::matcher)
        .filter(Matcher::find)
        .map(declared -> declared.group(1))
        .filter(name -> SAYS_LITTLE.matcher(name).find())
        .map(name -> file + ": " + name);
  }

  private static List<String> getters(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> method.getName().matches("get[A-Z].*"))
        .filter(method -> !isPromised(type, method))
        .map(JavaMethod::getFullName)
        .toList();
  }

  /// Tells whether a supertype asks for a method of this name.
  private static boolean isPromised(JavaClass type, JavaMethod method) {
    return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .flatMap(supertype -> supertype.getMethods().stream())
        .anyMatch(other -> other.getName().equals(method.getName()));
  }
}
