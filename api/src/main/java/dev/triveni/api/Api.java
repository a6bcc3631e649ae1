package dev.triveni.api;

import dev.triveni.api.internal.Declarations;
import dev.triveni.api.internal.DeclaredResponse;
import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Inclusion;
import dev.triveni.api.internal.Sending;
import dev.triveni.api.internal.Used;
import dev.triveni.api.internal.docs.Addresses;
import dev.triveni.api.internal.docs.Documentation;
import dev.triveni.api.internal.openapi.About;
import dev.triveni.web.App;
import dev.triveni.web.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Adds typed endpoints to an application, with their OpenAPI document at `/openapi.json`, Swagger
/// UI at `/docs` and ReDoc at `/redoc`.
///
/// ```java
/// app.install(Api.of(new Tickets(), new Articles()).title("Support desk"));
/// ```
///
/// Used by one thread.
public final class Api implements Extension {
  private final List<Object> routes = new ArrayList<>();
  private final List<Object> providers = new ArrayList<>();
  private final List<Class<?>> uses = new ArrayList<>();
  private final List<DeclaredResponse> responses = new ArrayList<>();
  private final List<Class<?>> callbacks = new ArrayList<>();
  private final List<Class<?>> webhooks = new ArrayList<>();
  private final Document document = new Document();
  private final Pages pages = new Pages();
  private Sending sending = Sending.AS_JSON;
  private String rootPath = "";
  private boolean documented = true;
  private boolean shown = true;
  private OtherContent otherContent = OtherContent.REFUSED;

  private Api() {}

  /// An API of objects whose classes have {@link Routes}, and of routers.
  public static Api of(Object... routes) {
    return new Api().routes(routes);
  }

  /// An API that `setup` describes.
  public static Api of(Consumer<Api> setup) {
    Api api = new Api();
    setup.accept(api);
    return api;
  }

  /// The title of the document.
  public Api title(String title) {
    document.title(title);
    return this;
  }

  /// The version of the API, which is not that of OpenAPI.
  public Api version(String version) {
    document.version(version);
    return this;
  }

  /// What the API is for, as Markdown.
  public Api description(String description) {
    document.description(description);
    return this;
  }

  /// Says more of the API as a whole, or changes how the document is written.
  public Api document(Consumer<Document> setup) {
    setup.accept(document);
    return this;
  }

  /// Adds objects whose classes have {@link Routes}, and routers.
  public Api routes(Object... objects) {
    routes.addAll(List.of(objects));
    return this;
  }

  /// Adds a router.
  public Api include(Router router) {
    routes.add(router);
    return this;
  }

  /// Adds objects with methods that have {@link Provides}.
  public Api providers(Object... objects) {
    providers.addAll(List.of(objects));
    return this;
  }

  /// Asks for providers at each endpoint, before all others and without needing their values, as
  /// {@link Uses} does: types that are provided, and qualifiers.
  public Api uses(Class<?>... types) {
    uses.addAll(List.of(types));
    return this;
  }

  /// Documents a response that each endpoint may give, unless something else is said of that status
  /// nearer to it.
  public Api response(int status, String description) {
    return response(status, description, void.class);
  }

  /// Documents a response with JSON of a type that each endpoint may give, unless something else is
  /// said of that status nearer to it.
  ///
  /// @see Responds
  public Api response(int status, String description, Class<?> as) {
    responses.add(DeclaredResponse.of(status, description, as));
    return this;
  }

  /// The media type of texts and bytes that endpoints return, unless it is said nearer to them.
  public Api sends(String mediaType) {
    sending = sending.withMediaType(mediaType);
    return this;
  }

  /// Writes what endpoints return in this way instead of JSON, unless it is said nearer to them.
  ///
  /// @see Sends
  public Api sends(ResponseFormat format) {
    sending = sending.withFormat(format);
    return this;
  }

  /// Documents requests that each endpoint makes to its client, as {@link Callbacks} does.
  public Api callbacks(Class<?>... interfaces) {
    callbacks.addAll(List.of(interfaces));
    return this;
  }

  /// Documents requests that the application makes to others when something happens: the methods of
  /// interfaces, which look like endpoints and are never called. Their paths are names.
  ///
  /// ```java
  /// interface Webhooks {
  ///   @Post("new-subscription")
  ///   void newSubscription(Subscription subscription);
  /// }
  /// ```
  public Api webhooks(Class<?>... interfaces) {
    webhooks.addAll(List.of(interfaces));
    return this;
  }

  /// Serves the document and the pages below another path: `/internal/docs` for `/internal`.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash
  public Api documentedBelow(String path) {
    pages.below(path);
    return this;
  }

  /// Says where the document and the pages are.
  public Api pages(Consumer<Pages> setup) {
    setup.accept(pages);
    return this;
  }

  /// Says at which path clients see the application, if a proxy shows it there and takes that off
  /// the paths of requests. Links begin with it.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash, or ends with one
  public Api rootPath(String path) {
    if (!path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException(
          "TRV-API-190 '%s' is not where a proxy shows an application. Write it like '/api/v1'."
              .formatted(path));
    }
    rootPath = path;
    return this;
  }

  /// Says what is done with bodies that are not declared as what is read; they are refused where it
  /// is not told.
  public Api otherContent(OtherContent otherContent) {
    this.otherContent = otherContent;
    return this;
  }

  /// Leaves out the pages; the document stays.
  public Api withoutPages() {
    shown = false;
    return this;
  }

  /// Leaves out the document and the pages.
  public Api undocumented() {
    documented = false;
    return this;
  }

  @Override
  public void install(App app) {
    Declarations declarations = Declarations.of(app);
    providers.forEach(declarations.providers()::addProviders);
    List<Used> used = uses.stream().<Used>map(Used.Type::new).toList();
    Routing routing = new Routing(app);
    Inclusion all = Inclusion.ofAll(used, responses, callbacks, otherContent, sending);
    routing.add(routes, all, app::add, app::add);
    List<Endpoint> described = new ArrayList<>(routing.documented());
    webhooks.forEach(type -> described.addAll(declarations.outgoing(type)));
    if (!rootPath.isEmpty()) {
      app.filter((request, next) -> next.handle(request.seenAt(rootPath)));
    }
    if (documented) {
      Addresses addresses = pages.addresses();
      About about = document.about(Addresses.rootFrom(addresses.wholeDocument()));
      Documentation documentation = new Documentation(app, addresses, about);
      documentation.addDocument(List.copyOf(described));
      if (shown) {
        documentation.addPages(pages.settings(), routing.documented());
      }
    }
  }
}
