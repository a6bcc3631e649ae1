/// What the ORM costs: the same work with JDBC by hand, with entities, and with Hibernate.
package dev.triveni.benchmarks.data;
