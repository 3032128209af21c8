package vn.lensong.adapters.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the API's description says of the API as a whole. */
@OpenAPIDefinition(
        info = @Info(
                title = "Lên Sóng",
                version = "v1",
                description = "Livestreams about social and health insurance, end to end. Errors are RFC 9457 "
                        + "problems with a stable code; their sentences follow Accept-Language (vi, en). "
                        + "Every POST takes an Idempotency-Key."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
final class ApiDescription {

    private ApiDescription() {}
}
