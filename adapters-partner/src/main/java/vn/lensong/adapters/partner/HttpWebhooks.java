package vn.lensong.adapters.partner;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.partner.WebhookCalls;
import vn.lensong.domain.Digest;
import vn.lensong.domain.partner.WebhookDelivery.Failure;

/** Posts messages to partners' addresses. */
@Singleton
final class HttpWebhooks implements WebhookCalls {

    private final HttpClient client;
    private final JsonMapper json;

    HttpWebhooks(@Client(configuration = PartnerClientConfiguration.class) HttpClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public Answer send(Outgoing message) {
        byte[] body = body(message);
        String digest = HexFormat.of().formatHex(Digest.bytes(body));
        String id = message.id().toString();
        long second = message.sentAt().getEpochSecond();
        MutableHttpRequest<byte[]> request = HttpRequest.POST(message.url(), body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .accept(MediaType.ALL_TYPE)
                .header("User-Agent", "Len-Song-Webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(second))
                .header("webhook-signature", Signature.header(message.secrets(), id, second, body));
        try {
            HttpResponse<byte[]> response =
                    client.toBlocking().exchange(request, Argument.of(byte[].class), Argument.of(byte[].class));
            return new Answer(failure(response.code()), response.code(), digest, pause(response));
        } catch (ContentLengthExceededException e) {
            return new Answer(Failure.LONG_ANSWER, null, digest, null);
        } catch (HttpClientException e) {
            // Its message may hold the address, and the address a secret of theirs.
            boolean barred = BarredAddress.explains(e);
            return barred
                    ? new Answer(Failure.BARRED_ADDRESS, null, null, null)
                    : new Answer(Failure.NO_ANSWER, null, digest, null);
        }
    }

    private byte[] body(Outgoing message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", message.type());
        body.put("timestamp", message.happenedAt().toString());
        body.put("data", message.data());
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Failure failure(int status) {
        if (status == 410) {
            return Failure.GONE;
        }
        if (status >= 300 && status < 400) {
            return Failure.REDIRECT;
        }
        return status >= 200 && status < 300 ? null : Failure.STATUS;
    }

    private static @Nullable Duration pause(HttpResponse<?> response) {
        String header = response.getHeaders().get("Retry-After");
        return header != null && header.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }
}
