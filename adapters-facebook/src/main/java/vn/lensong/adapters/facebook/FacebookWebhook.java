package vn.lensong.adapters.facebook;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.conversation.InboundMessages;
import vn.lensong.application.intake.Inbound;

/**
 * Where Facebook pushes to us.
 *
 * <p>"200" means that everything is durable. Anything else makes Facebook deliver again, for 36
 * hours: so a body that is signed but unreadable is accepted and set apart.
 */
@Controller(FacebookWebhook.PATH)
@Secured("isAnonymous()")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FacebookWebhook {

    static final String PATH = "/webhooks/facebook";

    private static final Logger LOG = LoggerFactory.getLogger(FacebookWebhook.class);
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final WebhookSignature signature;
    private final WebhookReader reader;
    private final WebhookRefusals refusals;
    private final Inbound inbound;
    private final InboundMessages messages;
    private final Clock clock;
    private final @Nullable String verifyToken;

    FacebookWebhook(
            FacebookProperties properties,
            WebhookSignature signature,
            WebhookReader reader,
            WebhookRefusals refusals,
            Inbound inbound,
            InboundMessages messages,
            Clock clock) {
        this.signature = signature;
        this.reader = reader;
        this.refusals = refusals;
        this.inbound = inbound;
        this.messages = messages;
        this.clock = clock;
        this.verifyToken = properties.verifyToken();
    }

    /** Facebook's handshake: repeats the challenge to whoever knows the verify token. */
    @Get
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> handshake(
            @QueryValue("hub.mode") @Nullable String mode,
            @QueryValue("hub.challenge") @Nullable String challenge,
            @QueryValue("hub.verify_token") @Nullable String token) {
        boolean known = verifyToken != null
                && token != null
                && MessageDigest.isEqual(
                        verifyToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!known || !"subscribe".equals(mode) || challenge == null) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        return HttpResponse.ok(challenge);
    }

    /** Takes the bytes as they came, because they are what is signed. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> receive(
            HttpRequest<?> request,
            @Body byte @Nullable [] body,
            @Header("X-Hub-Signature-256") @Nullable String signed) {
        if (request.getHeaders().contains("Content-Encoding")) {
            return HttpResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > MOST_BYTES) {
            LOG.error(
                    "webhook: {} bytes (expected: <= {}), refused, {} so far",
                    bytes.length,
                    MOST_BYTES,
                    refusals.countOversized());
            return HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!signature.proves(signed, bytes)) {
            LOG.warn(
                    "webhook: signature {} over {} bytes, refused, {} so far",
                    signed == null ? "missing" : "wrong",
                    bytes.length,
                    refusals.countUnsigned());
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        return accept(reader.read(bytes, clock.instant()));
    }

    private HttpResponse<?> accept(WebhookReader.Delivery delivery) {
        if (delivery.isEmpty()) {
            return HttpResponse.ok();
        }
        try {
            if (!delivery.arrivals().isEmpty() || !delivery.malformed().isEmpty()) {
                inbound.receive(delivery.arrivals(), delivery.malformed());
            }
            if (!delivery.messages().isEmpty()) {
                messages.receive(delivery.messages());
            }
        } catch (RuntimeException e) {
            // A database's message may quote what a citizen wrote: only its type is told here.
            LOG.error(
                    "webhook: {} arrivals and {} messages not all stored ({}), Facebook will deliver them again",
                    delivery.arrivals().size(),
                    delivery.messages().size(),
                    e.getClass().getName());
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return HttpResponse.ok();
    }
}
