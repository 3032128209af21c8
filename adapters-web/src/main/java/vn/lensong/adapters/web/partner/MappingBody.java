package vn.lensong.adapters.web.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.SinkMapping;

/**
 * How leads are put into a system that does not know our messages.
 *
 * @param method POST, PUT or PATCH; POST without it
 * @param authHeader Authorization without it
 * @param keyHeader Idempotency-Key without it, none when it is empty
 * @param refused 400, 404, 405, 410, 413, 415 and 422 without it
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record MappingBody(
        @Nullable String method,
        @Nullable String authHeader,
        @Nullable String keyHeader,
        @Nullable Map<String, String> fields,
        @Nullable List<Integer> done,
        @Nullable List<Integer> refused) {

    SinkMapping read() {
        Map<String, SinkMapping.Fact> facts = new LinkedHashMap<>();
        Fields.required("fields", fields).forEach((path, word) -> facts.put(path, fact(word)));
        String key = keyHeader == null ? "Idempotency-Key" : keyHeader.isBlank() ? null : keyHeader.strip();
        List<Integer> taken = Fields.list(done);
        return new SinkMapping(
                method == null ? "POST" : method,
                authHeader == null ? "Authorization" : authHeader.strip(),
                key,
                facts,
                taken,
                refused == null
                        ? SinkMapping.REFUSED_USUALLY.stream()
                                .filter(status -> !taken.contains(status))
                                .toList()
                        : Fields.list(refused));
    }

    private static SinkMapping.Fact fact(@Nullable String word) {
        return SinkMapping.Fact.of(word == null ? "" : word)
                .orElseThrow(() -> Refusal.field("fields", "sink.fact", Map.of()));
    }

    static MappingBody of(SinkMapping mapping) {
        Map<String, String> fields = new LinkedHashMap<>();
        mapping.fields().forEach((path, fact) -> fields.put(path, fact.word()));
        return new MappingBody(
                mapping.method(),
                mapping.authHeader(),
                mapping.keyHeader() == null ? "" : mapping.keyHeader(),
                fields,
                mapping.done(),
                mapping.refused());
    }
}
