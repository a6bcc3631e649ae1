package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Qualifier;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;

@Routes
final class Tutorial011 {

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface QueryContains {
    String value();
  }

  @Provides
  @QueryContains("")
  boolean isInQuery(QueryContains content, @Default("") String q) {
    return q.contains(content.value());
  }

  @Get("/query-checker/")
  Object readQueryCheck(@QueryContains("bar") boolean fixedContentIncluded) {
    return Map.of("fixed_content_in_query", fixedContentIncluded);
  }
}
