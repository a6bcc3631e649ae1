import dev.triveni.web.*;

void main() {
  App.create().get("/", _ -> Response.text("Hello, World!")).run();
}
