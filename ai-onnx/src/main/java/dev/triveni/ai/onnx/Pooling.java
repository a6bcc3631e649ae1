package dev.triveni.ai.onnx;

/// How a text's vector is made of the vectors of its tokens. It belongs to the model.
public enum Pooling {
  /// The mean of all tokens.
  MEAN,
  /// The first token alone, which stands for the text.
  FIRST_TOKEN
}
