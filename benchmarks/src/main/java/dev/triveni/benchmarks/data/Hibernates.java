package dev.triveni.benchmarks.data;

import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/// Starts Hibernate.
final class Hibernates {
  private Hibernates() {}

  /// A connection pool, and Hibernate on it.
  record Started(HikariDataSource source, SessionFactory factory) {
    void close() {
      factory.close();
      source.close();
    }
  }

  static Started on(String url) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    Configuration configuration = new Configuration();
    configuration.addResource("hibernate-rows.xml");
    configuration.getProperties().put("hibernate.connection.datasource", source);
    configuration.setProperty("hibernate.globally_quoted_identifiers", "true");
    configuration.setProperty("hibernate.jdbc.batch_size", "1000");
    return new Started(source, configuration.buildSessionFactory());
  }
}
