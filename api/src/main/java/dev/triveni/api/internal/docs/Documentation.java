package dev.triveni.api.internal.docs;

import dev.triveni.api.Api;
import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.openapi.About;
import dev.triveni.api.internal.openapi.OpenApiDocument;
import dev.triveni.api.internal.openapi.Origins;
import dev.triveni.api.internal.postman.PostmanCollection;
import dev.triveni.web.App;
import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.StaticFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Serves the OpenAPI document of an API, and two pages that show it: Swagger UI and ReDoc. Nothing
/// is asked from any other server, but those that the document names.
public final class Documentation {
  private static final Duration FOREVER = Duration.ofDays(365);
  private static final String REMOTE_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";
  private static final String OWN = "/docs/own";
  private static final String NO_PICTURE = "data:,";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'%s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String REDOC_POLICY =
      POLICY + "; style-src-elem 'self' 'unsafe-inline'; worker-src blob:";

  private final App app;
  private final Addresses addresses;
  private final About about;
  private final ClassLoader loader;

  /// @param addresses where everything is served
  public Documentation(App app, Addresses addresses, About about) {
    this(app, addresses, about, Documentation.class.getClassLoader());
  }

  /// @param loader what finds the jars that the pages are made of
  Documentation(App app, Addresses addresses, About about, ClassLoader loader) {
    this.app = app;
    this.addresses = addresses;
    this.about = about;
    this.loader = loader;
  }

  /// Adds the document, which is made beside the start, or by the first request if that is earlier.
  public Documentation addDocument(List<Endpoint> endpoints) {
    Once document = new Once(() -> document(endpoints));
    app.get(addresses.wholeDocument(), document);
    app.onStart(() -> Thread.ofVirtual().name("openapi").start(document::makeQuietly));
    addresses
        .postman()
        .ifPresent(path -> app.get(addresses.prefix() + path, new Once(() -> postman(endpoints))));
    return this;
  }

  /// Adds the pages.
  public Documentation addPages(SwaggerSettings settings, List<Endpoint> endpoints) {
    if (addresses.hasPages()) {
      app.mount(
          addresses.prefix() + OWN,
          StaticFiles.ofResources(Api.class, "META-INF/triveni/api/docs"));
    }
    addresses
        .swaggerUi()
        .ifPresent(path ->
            find("org.webjars", "swagger-ui")
                .ifPresent(jar -> addSwagger(jar, path, settings, endpoints)));
    addresses
        .redoc()
        .ifPresent(path ->
            find("org.webjars.npm", "redoc").ifPresent(jar -> addRedoc(jar, path, endpoints)));
    return this;
  }

  private Map<?, ?> tree(List<Endpoint> endpoints) {
    return (Map<?, ?>) OpenApiDocument.of(about, endpoints, app.errorFormat());
  }

  private Handler postman(List<Endpoint> endpoints) {
    Map<?, ?> tree = tree(endpoints);
    return request ->
        Response.json(PostmanCollection.of(tree, request.origin() + request.mountPath()));
  }

  private Handler document(List<Endpoint> endpoints) {
    Map<?, ?> tree = tree(endpoints);
    Handler plain = versions(tree);
    return about.showsMount() ? new AtMount(tree, this::versions, plain) : plain;
  }

  private Handler versions(Map<?, ?> tree) {
    return new Versions(app.schemas().of(Object.class), tree, about.version());
  }

  private void addSwagger(
      WebJar jar, String path, SwaggerSettings settings, List<Endpoint> endpoints) {
    String folder = "/docs/" + jar.segment();
    app.mount(
        addresses.prefix() + folder,
        StaticFiles.ofResources(Api.class, jar.folder()).cachedFor(FOREVER));
    String redirect = path + "/oauth2-redirect";
    Page page =
        new Page(
            about.title() + " – Swagger UI",
            texts(
                "document", Addresses.relative(path, addresses.document()),
                "redirect", Addresses.relative(path, redirect)),
            texts("parameters", json(settings.parameters()), "oauth", json(settings.oauth())),
            Addresses.relative(path, OWN + "/icon.svg"),
            relative(path, List.of(folder + "/swagger-ui.css", OWN + "/swagger.css")),
            relative(
                path,
                List.of(
                    folder + "/swagger-ui-bundle.js", OWN + "/streams.js", OWN + "/swagger.js")));
    addPage(path, page, POLICY, endpoints);
    String script = folder + "/oauth2-redirect.js";
    addPage(redirect, page(redirect, "OAuth2", List.of(), List.of(script)), POLICY, endpoints);
  }

  private static Map<String, String> texts(String first, String its, String second, String others) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(first, its);
    texts.put(second, others);
    return texts;
  }

  private String json(Map<String, Object> map) {
    return new String(app.schemas().of(Object.class).toJson(map), StandardCharsets.UTF_8);
  }

  private void addRedoc(WebJar jar, String path, List<Endpoint> endpoints) {
    String script = "/docs/" + jar.segment() + "/redoc.js";
    app.get(addresses.prefix() + script, new Once(() -> redocScript(jar)));
    Page page =
        page(path, "ReDoc", List.of(OWN + "/redoc.css"), List.of(script, OWN + "/redoc.js"));
    addPage(path, page, REDOC_POLICY, endpoints);
  }

  private Page page(String path, String name, List<String> styles, List<String> scripts) {
    return new Page(
        about.title() + " – " + name,
        Map.of("document", Addresses.relative(path, addresses.document())),
        Map.of(),
        Addresses.relative(path, OWN + "/icon.svg"),
        relative(path, styles),
        relative(path, scripts));
  }

  /// Adds a page, which is made by its first request: only then it is known which other servers the
  /// document names.
  private void addPage(String path, Page page, String policy, List<Endpoint> endpoints) {
    app.get(addresses.prefix() + path, new Once(() -> page.handler(fields(policy, endpoints))));
  }

  private Response fields(String policy, List<Endpoint> endpoints) {
    String servers =
        Origins.of(about, endpoints).stream().map(" "::concat).collect(Collectors.joining());
    Response fields =
        Response.status(200)
            .header("Content-Security-Policy", policy.formatted(servers))
            .header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "no-referrer")
            .header("Cache-Control", "no-cache");
    return Origins.ofSchemes(endpoints).isEmpty()
        ? fields
        : fields.header("Cross-Origin-Opener-Policy", "unsafe-none");
  }

  private static List<String> relative(String path, List<String> targets) {
    return targets.stream().map(target -> Addresses.relative(path, target)).toList();
  }

  /// The script without the one picture that it would get from its makers' server.
  private static Handler redocScript(WebJar jar) {
    String script = new String(jar.read("bundles/redoc.standalone.js"), StandardCharsets.UTF_8);
    byte[] bytes = script.replace(REMOTE_LOGO, NO_PICTURE).getBytes(StandardCharsets.UTF_8);
    String age = "public, max-age=" + FOREVER.toSeconds();
    return new Fixed(
        bytes,
        "text/javascript; charset=utf-8",
        Response.status(200)
            .header("X-Content-Type-Options", "nosniff")
            .header("Cache-Control", age));
  }

  private Optional<WebJar> find(String group, String name) {
    Optional<WebJar> jar = WebJar.find(loader, group, name);
    if (jar.isEmpty()) {
      app.check(() ->
          List.of(
              new SetupProblem(
                  "TRV-API-022",
                  "Api",
                  "The jar of " + name + " is not on the class path, which shows the API.",
                  "Add " + group + ":" + name + ", or call withoutPages().")));
    }
    return jar;
  }
}
