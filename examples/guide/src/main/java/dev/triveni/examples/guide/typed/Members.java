package dev.triveni.examples.guide.typed;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.Computed;
import dev.triveni.schema.Extra;
import dev.triveni.schema.ReadOnly;
import dev.triveni.schema.Strict;
import dev.triveni.schema.Validate;
import dev.triveni.schema.Validator;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chapter 15: validators, and members that are more than what was sent.
@Routes
final class Members {

  // @start region=validator
  static final class Even implements Validator<Integer> {
    @Override
    public Integer after(Integer number) {
      if (number % 2 != 0) {
        throw new IllegalArgumentException(number + " is not even.");
      }
      return number;
    }
  }

  // @end

  // @start region=signup
  record Signup(@Size(min = 3) String name, List<@Validate(Even.class) Integer> codes) {
    @Validate
    static String name(String name) {
      return name.strip();
    }
  }

  // @end

  @Post("/signups")
  Signup signup(Signup signup) {
    return signup;
  }

  // @start region=line
  record Line(
      @ReadOnly Optional<Long> number,
      String article,
      @Strict(false) int count,
      double price,
      @Extra Map<String, Object> more) {

    @Computed
    double total() {
      return count * price;
    }
  }

  // @end

  @Post("/lines")
  Line line(Line line) {
    return new Line(Optional.of(1L), line.article(), line.count(), line.price(), line.more());
  }
}
