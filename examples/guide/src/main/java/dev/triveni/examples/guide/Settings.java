package dev.triveni.examples.guide;

import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Terminal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/// Chapter 10: settings, what they open, and commands.
final class Settings {
  private Settings() {}

  // @start region=section
  record Mail(@NotBlank String host, @Default("25") @Min(1) @Max(65_535) int port) {}

  // @end

  // @start region=command
  record Greeting(String name, @Default("1") int count) {}

  private static void greet(Greeting greeting, Terminal terminal) {
    for (int i = 0; i < greeting.count(); i++) {
      terminal.print("Hello " + greeting.name() + "!");
    }
  }

  // @end

  /// What the settings open.
  static final class Outbox implements AutoCloseable {
    private final Mail mail;
    private volatile boolean open = true;

    Outbox(Mail mail) {
      this.mail = mail;
    }

    String address() {
      return mail.host() + ":" + mail.port();
    }

    boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }

  static App create(Config config) {
    App app = App.create(config);
    // @start region=resource
    app.resource(Outbox.class, it -> new Outbox(it.config().read("mail", Mail.class)));
    // @end
    app.get("/outbox", Settings::outbox);
    // @start region=add
    app.command("greet", "Says hello", Greeting.class, Settings::greet);
    // @end
    return app;
  }

  // @start region=use
  private static Response outbox(Request request) {
    Outbox outbox = request.app().resource(Outbox.class);
    return Response.text("Mails go to " + outbox.address());
  }
  // @end
}
