package dev.triveni.html.internal;

import dev.triveni.html.compiler.GeneratedClass;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/// Keeps what the compiler writes, and loads it. Used by one thread.
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, @Nullable FileObject sibling) {
    return new SimpleJavaFileObject(uri(className, kind), kind) {
      @Override
      public OutputStream openOutputStream() {
        return written.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
      }
    };
  }

  /// Loads what was written, and everything else from `parent`.
  ClassLoader loader(ClassLoader parent) {
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return new ClassLoader(parent) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static URI uri(String className, Kind kind) {
    return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
  }

  /// The source of a class.
  static final class Text extends SimpleJavaFileObject {
    private final GeneratedClass made;

    Text(GeneratedClass made) {
      super(uri(made.name(), Kind.SOURCE), Kind.SOURCE);
      this.made = made;
    }

    GeneratedClass made() {
      return made;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return made.code();
    }
  }
}
