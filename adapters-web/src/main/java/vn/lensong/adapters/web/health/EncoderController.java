package vn.lensong.adapters.web.health;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.health.EncoderDesk;

/** The encoder that feeds a page. */
@Tag(name = "pages")
@Controller("/api/v1/pages/{id}/encoder")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EncoderController {

    private final EncoderDesk desk;

    EncoderController(EncoderDesk desk) {
        this.desk = desk;
    }

    /** Without the password. Errors: page.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER. */
    @Operation(summary = "Read a page's encoder, and whether it answers")
    @Get
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    EncoderAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return EncoderAnswer.of(desk.show(actor, id));
    }

    /**
     * OBS by its WebSocket server, such as {@code 192.168.1.20:4455}: a loopback or private address by number, no
     * name. The password is kept sealed and never shown again. Errors: encoder.address, field.too-long,
     * page.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Set a page's encoder")
    @Put
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    EncoderAnswer set(@Parameter(hidden = true) Actor actor, UUID id, @Body NewEncoder body) {
        return EncoderAnswer.of(desk.set(actor, id, body.address(), body.password()));
    }

    /** Harmless when there is none. Errors: page.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER. */
    @Operation(summary = "Forget a page's encoder")
    @Delete
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    EncoderAnswer remove(@Parameter(hidden = true) Actor actor, UUID id) {
        return EncoderAnswer.of(desk.remove(actor, id));
    }

    /** How an encoder is reached. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewEncoder(@Nullable String address, @Nullable String password) {

        /** Printed without the password. */
        @Override
        public String toString() {
            return "NewEncoder[" + address + "]";
        }
    }

    /** A page's encoder; the address null when none is set. */
    @Serdeable
    record EncoderAnswer(@Nullable String address, boolean answering) {

        static EncoderAnswer of(EncoderDesk.Connection connection) {
            return new EncoderAnswer(connection.address(), connection.answering());
        }
    }
}
