package dev.triveni.examples.tutorial;

import dev.triveni.examples.tutorial.additional_responses.AdditionalResponses;
import dev.triveni.examples.tutorial.additional_status_codes.AdditionalStatusCodes;
import dev.triveni.examples.tutorial.background_tasks.BackgroundTasks;
import dev.triveni.examples.tutorial.behind_a_proxy.BehindAProxy;
import dev.triveni.examples.tutorial.bigger_applications.BiggerApplications;
import dev.triveni.examples.tutorial.body.Body;
import dev.triveni.examples.tutorial.body_fields.BodyFields;
import dev.triveni.examples.tutorial.body_multiple_params.BodyMultipleParams;
import dev.triveni.examples.tutorial.body_nested_models.BodyNestedModels;
import dev.triveni.examples.tutorial.body_updates.BodyUpdates;
import dev.triveni.examples.tutorial.configure_swagger_ui.ConfigureSwaggerUi;
import dev.triveni.examples.tutorial.cookie_param_models.CookieParamModels;
import dev.triveni.examples.tutorial.cookie_params.CookieParams;
import dev.triveni.examples.tutorial.cors.CrossOrigin;
import dev.triveni.examples.tutorial.custom_request_and_route.CustomRequestAndRoute;
import dev.triveni.examples.tutorial.custom_response.CustomResponse;
import dev.triveni.examples.tutorial.dataclasses_.Dataclasses;
import dev.triveni.examples.tutorial.dependencies.Dependencies;
import dev.triveni.examples.tutorial.encoder.Encoder;
import dev.triveni.examples.tutorial.events.Lifespan;
import dev.triveni.examples.tutorial.extending_openapi.ExtendingOpenapi;
import dev.triveni.examples.tutorial.extra_data_types.ExtraDataTypes;
import dev.triveni.examples.tutorial.extra_models.ExtraModels;
import dev.triveni.examples.tutorial.first_steps.FirstSteps;
import dev.triveni.examples.tutorial.generate_clients.GenerateClients;
import dev.triveni.examples.tutorial.handling_errors.HandlingErrors;
import dev.triveni.examples.tutorial.header_param_models.HeaderParamModels;
import dev.triveni.examples.tutorial.header_params.HeaderParams;
import dev.triveni.examples.tutorial.metadata.Metadata;
import dev.triveni.examples.tutorial.middleware.Middleware;
import dev.triveni.examples.tutorial.openapi_callbacks.OpenapiCallbacks;
import dev.triveni.examples.tutorial.openapi_webhooks.OpenapiWebhooks;
import dev.triveni.examples.tutorial.path_operation_advanced_configuration.PathOperationAdvancedConfiguration;
import dev.triveni.examples.tutorial.path_operation_configuration.PathOperationConfiguration;
import dev.triveni.examples.tutorial.path_params.PathParams;
import dev.triveni.examples.tutorial.path_params_numeric_validations.PathParamsNumericValidations;
import dev.triveni.examples.tutorial.query_param_models.QueryParamModels;
import dev.triveni.examples.tutorial.query_params.QueryParams;
import dev.triveni.examples.tutorial.query_params_str_validations.QueryParamsStrValidations;
import dev.triveni.examples.tutorial.request_files.RequestFiles;
import dev.triveni.examples.tutorial.request_form_models.RequestFormModels;
import dev.triveni.examples.tutorial.request_forms.RequestForms;
import dev.triveni.examples.tutorial.request_forms_and_files.RequestFormsAndFiles;
import dev.triveni.examples.tutorial.response_change_status_code.ResponseChangeStatusCode;
import dev.triveni.examples.tutorial.response_cookies.ResponseCookies;
import dev.triveni.examples.tutorial.response_directly.ResponseDirectly;
import dev.triveni.examples.tutorial.response_headers.ResponseHeaders;
import dev.triveni.examples.tutorial.response_model.ResponseModel;
import dev.triveni.examples.tutorial.response_status_code.ResponseStatusCode;
import dev.triveni.examples.tutorial.schema_extra_example.SchemaExtraExample;
import dev.triveni.examples.tutorial.security.Security;
import dev.triveni.examples.tutorial.separate_openapi_schemas.SeparateOpenapiSchemas;
import dev.triveni.examples.tutorial.server_sent_events.ServerSentEvents;
import dev.triveni.examples.tutorial.settings.Configuration;
import dev.triveni.examples.tutorial.static_files.StaticFilesExamples;
import dev.triveni.examples.tutorial.stream_data.StreamData;
import dev.triveni.examples.tutorial.stream_json_lines.StreamJsonLines;
import dev.triveni.examples.tutorial.strict_content_type.StrictContentType;
import dev.triveni.examples.tutorial.sub_applications.SubApplications;
import dev.triveni.examples.tutorial.templates.TemplateExamples;
import dev.triveni.examples.tutorial.testing.Testing;
import dev.triveni.examples.tutorial.using_request_directly.UsingRequestDirectly;
import dev.triveni.examples.tutorial.websockets.Websockets;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.util.List;

/// Serves the examples of every chapter, each below `/<chapter>/<example>`.
public final class Tutorial {
  private Tutorial() {}

  static void main() {
    create(Config.load()).run();
  }

  /// All examples in one application.
  public static App create(Config config) {
    App app = App.create(config);
    for (Chapter chapter : chapters()) {
      chapter
          .examples()
          .forEach((example, it) -> app.mount("/" + chapter.name() + "/" + example, it));
    }
    return app;
  }

  /// The chapters.
  public static List<Chapter> chapters() {
    return List.of(
        FirstSteps.chapter(),
        PathParams.chapter(),
        PathParamsNumericValidations.chapter(),
        QueryParams.chapter(),
        QueryParamsStrValidations.chapter(),
        QueryParamModels.chapter(),
        Body.chapter(),
        BodyMultipleParams.chapter(),
        BodyFields.chapter(),
        BodyNestedModels.chapter(),
        BodyUpdates.chapter(),
        SchemaExtraExample.chapter(),
        ExtraDataTypes.chapter(),
        CookieParams.chapter(),
        CookieParamModels.chapter(),
        HeaderParams.chapter(),
        HeaderParamModels.chapter(),
        ResponseModel.chapter(),
        ExtraModels.chapter(),
        ResponseStatusCode.chapter(),
        RequestForms.chapter(),
        RequestFormModels.chapter(),
        RequestFiles.chapter(),
        RequestFormsAndFiles.chapter(),
        HandlingErrors.chapter(),
        PathOperationConfiguration.chapter(),
        Encoder.chapter(),
        Dependencies.chapter(),
        Security.chapter(),
        Middleware.chapter(),
        CrossOrigin.chapter(),
        BiggerApplications.chapter(),
        BackgroundTasks.chapter(),
        Metadata.chapter(),
        StaticFilesExamples.chapter(),
        Testing.chapter(),
        PathOperationAdvancedConfiguration.chapter(),
        AdditionalStatusCodes.chapter(),
        ResponseDirectly.chapter(),
        CustomResponse.chapter(),
        AdditionalResponses.chapter(),
        ResponseCookies.chapter(),
        ResponseHeaders.chapter(),
        ResponseChangeStatusCode.chapter(),
        BehindAProxy.chapter(),
        ExtendingOpenapi.chapter(),
        SubApplications.chapter(),
        TemplateExamples.chapter(),
        Websockets.chapter(),
        Lifespan.chapter(),
        Configuration.chapter(),
        OpenapiCallbacks.chapter(),
        OpenapiWebhooks.chapter(),
        SeparateOpenapiSchemas.chapter(),
        StreamData.chapter(),
        StreamJsonLines.chapter(),
        ServerSentEvents.chapter(),
        GenerateClients.chapter(),
        UsingRequestDirectly.chapter(),
        ConfigureSwaggerUi.chapter(),
        Dataclasses.chapter(),
        CustomRequestAndRoute.chapter(),
        StrictContentType.chapter());
  }
}
