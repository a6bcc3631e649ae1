/// Embedding models that run on ONNX Runtime in this process.
@org.jspecify.annotations.NullMarked
module dev.triveni.ai.onnx {
  requires transitive dev.triveni.ai;
  requires ai.djl.api;
  requires ai.djl.tokenizers;
  requires com.microsoft.onnxruntime;

  exports dev.triveni.ai.onnx;
}
