package vn.lensong.adapters.web.lead;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.StreamedTable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.lead.LeadViews;

/** Leads and what came of them as a table; its first column is what a list of outcomes names them by. */
@Singleton
public final class LeadTable {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d/M/uuuu HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Messages messages;

    LeadTable(Messages messages) {
        this.messages = messages;
    }

    /** A file of the leads that {@code walk} gives away. */
    public HttpResponse<InputStream> file(
            StreamedTable.Format format, HttpRequest<?> request, Consumer<Consumer<LeadViews.Row>> walk) {
        return StreamedTable.file(
                format,
                "nguoi-quan-tam",
                head(request),
                to -> walk.accept(lead -> to.accept(line(lead, request))));
    }

    private List<Object> head(HttpRequest<?> request) {
        return Stream.of(
                        "lead", "name", "phones", "commune", "words", "programme", "branch", "state", "attempts",
                        "captured", "due", "number", "enrolled", "consents")
                .<Object>map(column -> messages.text("lead-export.column." + column, Map.of(), request))
                .toList();
    }

    private List<Object> line(LeadViews.Row lead, HttpRequest<?> request) {
        return List.of(
                lead.id(),
                given(lead.name()),
                String.join(" / ", lead.phones()),
                given(lead.commune()),
                lead.words(),
                lead.programmeTitle(),
                given(lead.branchName()),
                messages.text("lead-export.state." + lead.state(), Map.of(), request),
                lead.attempts(),
                when(lead.capturedAt()),
                when(lead.nextDueAt()),
                given(lead.documentNumber()),
                when(lead.enrolledAt()),
                String.join(", ", lead.consents()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String when(@Nullable Instant at) {
        return at == null ? "" : WHEN.format(at);
    }
}
