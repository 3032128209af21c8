package vn.lensong.adapters.partner;

import io.micronaut.http.HttpMethod;
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
import vn.lensong.application.partner.LeadSink;
import vn.lensong.application.partner.WebhookCalls.Answer;
import vn.lensong.domain.Digest;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.WebhookDelivery.Failure;

/** Puts leads into systems that speak JSON over HTTP, each as its mapping says. */
@Singleton
final class RestLeadSink implements LeadSink {

    private final Call call;
    private final JsonMapper json;

    RestLeadSink(Call call, JsonMapper json) {
        this.call = call;
        this.json = json;
    }

    @Override
    public Answer put(Parcel parcel) {
        SinkMapping mapping = parcel.mapping();
        byte[] body = body(parcel);
        MutableHttpRequest<byte[]> request = HttpRequest.<byte[]>create(HttpMethod.parse(mapping.method()), parcel.url())
                .body(body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .accept(MediaType.ALL_TYPE)
                .header("User-Agent", "Len-Song-Leads/1")
                .header(mapping.authHeader(), parcel.secret());
        String key = mapping.keyHeader();
        if (key != null) {
            request.header(key, parcel.id().toString());
        }
        return call.made(
                request, HexFormat.of().formatHex(Digest.bytes(body)), status -> failure(mapping, status));
    }

    private static @Nullable Failure failure(SinkMapping mapping, int status) {
        if (mapping.takes(status)) {
            return null;
        }
        return mapping.refuses(status) ? Failure.REFUSED : Failure.STATUS;
    }

    private byte[] body(Parcel parcel) {
        Map<String, Object> body = new LinkedHashMap<>();
        parcel.mapping().fields().forEach((path, fact) -> {
            Object value = parcel.facts().get(fact);
            if (value != null) {
                place(body, path.split("\\."), value);
            }
        });
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void place(Map<String, Object> body, String[] path, Object value) {
        Map<String, Object> at = body;
        for (int i = 0; i < path.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(path[i], name -> new LinkedHashMap<String, Object>());
        }
        at.put(path[path.length - 1], value);
    }
}
