package dev.triveni.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Objects of classes that are compiled here and now, without the annotation processor, which would
/// refuse what is wrong with them.
public final class Compiled {
  private static final Pattern NAME =
      Pattern.compile("package ([\\w.]+);.*?public (?:final )?class (\\w+)", Pattern.DOTALL);

  private Compiled() {}

  /// An object of the one public class in a source.
  ///
  /// @param options further options of javac, such as `-parameters`
  public static Object instance(Path folder, String source, String... options) {
    compile(folder, List.of(write(folder, className(source), source)), options);
    try {
      URL[] classes = {folder.resolve("classes").toUri().toURL()};
      ClassLoader loader = new Watched(classes);
      return create(loader.loadClass(className(source)));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An object of the one public class in a source, which is a module of its own.
  public static Object instanceInModule(Path folder, String moduleInfo, String source) {
    Path info = write(folder, "module-info", moduleInfo);
    compile(folder, List.of(info, write(folder, className(source), source)), "-parameters");
    ModuleFinder finder = ModuleFinder.of(folder.resolve("classes"));
    String module = finder.findAll().iterator().next().descriptor().name();
    ModuleLayer boot = Compiled.class.getModule().getLayer();
    Configuration configuration =
        boot.configuration().resolve(finder, ModuleFinder.of(), Set.of(module));
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(configuration, Compiled.class.getClassLoader());
    try {
      return create(layer.findLoader(module).loadClass(className(source)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The resources that were asked for beside the class of an object which was made here.
  public static List<String> asked(Object instance) {
    return List.copyOf(((Watched) instance.getClass().getClassLoader()).asked);
  }

  /// A class loader that remembers which resources it was asked for.
  private static final class Watched extends URLClassLoader {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Watched(URL[] classes) {
      super(classes, Compiled.class.getClassLoader());
    }

    @Override
    public URL getResource(String name) {
      asked.add(name);
      return super.getResource(name);
    }
  }

  private static Object create(Class<?> type) throws ReflectiveOperationException {
    return type.getConstructor().newInstance();
  }

  private static String className(String source) {
    Matcher matcher = NAME.matcher(source);
    assertThat(matcher.find()).as(source).isTrue();
    return matcher.group(1) + "." + matcher.group(2);
  }

  private static Path write(Path folder, String className, String source) {
    try {
      Path file = folder.resolve("sources").resolve(className.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      return Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path folder, List<Path> files, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "dev.triveni.api"));
    Stream.of(options).forEach(all::add);
    files.forEach(file -> all.add(file.toString()));
    StringWriter messages = new StringWriter();
    PrintWriter printer = new PrintWriter(messages);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int code = javac.run(printer, printer, all.toArray(String[]::new));
    assertThat(code).as(messages.toString()).isZero();
  }
}
