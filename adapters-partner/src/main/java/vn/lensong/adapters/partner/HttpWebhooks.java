package vn.lensong.adapters.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final Call call;
    private final JsonMapper json;

    HttpWebhooks(Call call, JsonMapper json) {
        this.call = call;
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
        return call.made(request, digest, HttpWebhooks::failure);
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
        return status >= 200 && status < 300 ? null : Failure.STATUS;
    }
}
