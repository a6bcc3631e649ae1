package dev.triveni.data.sample;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sold: with values of a type of the application's, and lists.
@Entity
public record Product(
    @Id @Nullable Long id,
    String name,
    Money price,
    List<String> labels,
    @Nullable List<Integer> sizes) {}
