package dev.triveni.web.support;

import dev.triveni.web.spi.Engine;
import dev.triveni.web.spi.PortInUseException;
import dev.triveni.web.spi.RunningEngine;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.Service;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An engine that serves nobody. Port 1 is taken, and it stops by writing to the console.
public final class QuietEngine implements Engine {

  /// Made by the service loader.
  public QuietEngine() {}

  /// Makes the engine known below a folder of the class path.
  public static Path announceIn(Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Engine.class.getName()), QuietEngine.class.getName());
    return folder;
  }

  @Override
  public RunningEngine start(Service service, ServerSettings settings) throws IOException {
    if (settings.port() == 1) {
      throw new PortInUseException(1, new BindException());
    }
    return new RunningEngine() {
      @Override
      public int port() {
        return settings.port();
      }

      @Override
      public void stop() {
        System.out.println("engine stops");
      }
    };
  }
}
