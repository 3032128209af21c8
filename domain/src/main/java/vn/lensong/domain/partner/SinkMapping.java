package vn.lensong.domain.partner;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * How a lead is put into another organisation's own system, which knows nothing of our messages: by which method and
 * headers, under which names, and what its answers mean. Whoever connects a system writes this down; nobody programs.
 *
 * @param method POST, PUT or PATCH
 * @param authHeader the header that carries the sealed secret
 * @param keyHeader the header that carries what is the same whenever it is sent again, null for none
 * @param fields where each fact goes: names joined by points, so that {@code contact.name} is a member of a member
 * @param done statuses that mean it is there, besides those of success: such as 409 for what was there already
 * @param refused statuses after which the same is not sent again: a person has to look at it
 */
public record SinkMapping(
        String method,
        String authHeader,
        @Nullable String keyHeader,
        Map<String, Fact> fields,
        List<Integer> done,
        List<Integer> refused) {

    public static final List<Integer> REFUSED_USUALLY = List.of(400, 404, 405, 410, 413, 415, 422);

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");

    /** What belongs to the connection and to us: a mapping that set them could speak in another's name. */
    private static final Set<String> OURS = Set.of(
            "host", "content-length", "content-type", "transfer-encoding", "connection", "upgrade", "te", "trailer",
            "user-agent", "expect");

    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}(\\.[A-Za-z_][A-Za-z0-9_-]{0,59}){0,4}");
    private static final int MOST_FIELDS = 40;
    private static final int MOST_STATUSES = 20;

    /** What there is to say of a lead, by the word a mapping names it by. */
    public enum Fact {
        /** Always there; what the other system knows the lead by. */
        LEAD_ID("leadId"),
        /** What happened, as a webhook's type. */
        TYPE("type"),
        /** When it happened, in ISO 8601. */
        HAPPENED_AT("happenedAt"),
        /** Whether the lead is in the organisation's care: true or false. Nothing below is said when it is not. */
        IN_YOUR_CARE("inYourCare"),
        /** True for an invented lead of a sandbox, and not there for others. */
        SANDBOX("sandbox"),
        PROGRAMME_ID("programmeId"),
        BRANCH_ID("branchId"),
        PRODUCT("product"),
        STATE("state"),
        CAPTURED_AT("capturedAt"),
        ENROLLED_AT("enrolledAt"),
        /** Where the client has {@code leads:contact}, as everything below. */
        NAME("name"),
        /** The first number, in E.164. */
        PHONE("phone"),
        /** All numbers, as a list. */
        PHONES("phones");

        private final String word;

        Fact(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** The one that is called so; empty when there is none. */
        public static Optional<Fact> of(String word) {
            return Arrays.stream(values()).filter(fact -> fact.word.equals(word)).findFirst();
        }
    }

    /** Refuses {@code sink.method}, {@code sink.header}, {@code sink.fields}, {@code sink.statuses}. */
    public SinkMapping {
        keep(METHODS.contains(method), "method", "sink.method");
        keep(header(authHeader) && (keyHeader == null || header(keyHeader)), "authHeader", "sink.header");
        keep(!authHeader.equalsIgnoreCase(keyHeader), "keyHeader", "sink.header");
        keep(!fields.isEmpty() && fields.size() <= MOST_FIELDS, "fields", "sink.fields");
        keep(fields.containsValue(Fact.LEAD_ID), "fields", "sink.no-lead-id");
        Set<String> paths = Set.copyOf(fields.keySet());
        keep(paths.stream().allMatch(path -> PATH.matcher(path).matches()), "fields", "sink.fields");
        // A name cannot hold a value and members both.
        keep(
                paths.stream()
                        .noneMatch(path -> paths.stream().anyMatch(other -> other.startsWith(path + "."))),
                "fields",
                "sink.fields");
        keep(statuses(done) && statuses(refused), "refused", "sink.statuses");
        Set<Integer> both = new HashSet<>(done);
        both.retainAll(refused);
        keep(both.isEmpty(), "refused", "sink.statuses");
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /** Whether an answer means that the lead is there. */
    public boolean takes(int status) {
        return status >= 200 && status < 300 || done.contains(status);
    }

    /** Whether an answer means that the same will never be taken. */
    public boolean refuses(int status) {
        return refused.contains(status);
    }

    private static boolean header(String name) {
        return HEADER.matcher(name).matches() && !OURS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean statuses(List<Integer> statuses) {
        return statuses.size() <= MOST_STATUSES
                && statuses.stream().allMatch(status -> status >= 400 && status < 600);
    }

    private static void keep(boolean holds, String field, String code) {
        if (!holds) {
            throw Refusal.field(field, code, Map.of());
        }
    }
}
