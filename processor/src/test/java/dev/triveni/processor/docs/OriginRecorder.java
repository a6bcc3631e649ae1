package dev.triveni.processor.docs;

import dev.triveni.processor.TriveniProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Writes down which source each resource is said to come from, as an incremental build would.
final class OriginRecorder extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final List<String> origins = new ArrayList<>();

  private OriginRecorder(StandardJavaFileManager files) {
    super(files);
  }

  static List<String> compile(Path output, String... sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var recorder = new OriginRecorder(compiler.getStandardFileManager(null, null, null))) {
      var task =
          compiler.getTask(
              null,
              recorder,
              null,
              List.of("-d", output.toString(), "-proc:full"),
              null,
              Arrays.stream(sources).map(Source::new).toList());
      task.setProcessors(List.of(new TriveniProcessor()));
      task.call();
      return recorder.origins;
    }
  }

  @Override
  public FileObject getFileForOutputForOriginatingFiles(
      Location location, String packageName, String name, FileObject... sources)
      throws IOException {
    String from =
        Arrays.stream(sources).map(OriginRecorder::fileName).collect(Collectors.joining(","));
    origins.add(Path.of(name).getFileName() + " <- " + from);
    return super.getFileForOutputForOriginatingFiles(location, packageName, name, sources);
  }

  private static String fileName(FileObject file) {
    return Path.of(file.getName()).getFileName().toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private static final Pattern TYPE = Pattern.compile("public \\w+ (\\w+)");
    private final String text;

    Source(String text) {
      var type = TYPE.matcher(text);
      String name = type.find() ? type.group(1) : "None";
      super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
