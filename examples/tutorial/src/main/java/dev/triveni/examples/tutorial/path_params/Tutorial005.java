package dev.triveni.examples.tutorial.path_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial005 {

  enum ModelName {
    alexnet,
    resnet,
    lenet
  }

  @Get("/models/{model_name}")
  Object getModel(ModelName modelName) {
    String message =
        switch (modelName) {
          case alexnet -> "Deep Learning FTW!";
          case lenet -> "LeCNN all the images";
          case resnet -> "Have some residuals";
        };
    return Map.of("model_name", modelName, "message", message);
  }
}
