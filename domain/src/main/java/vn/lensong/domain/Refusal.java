package vn.lensong.domain;

import java.util.List;
import java.util.Map;

/**
 * A request that the rules do not allow, with a code that people read in their own language.
 *
 * <p>Nothing was changed when a refusal is thrown. The code has a sentence in every
 * {@code messages_*.properties}; the details fill its gaps and never carry personal data.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no it is; the web answers each with its own status. */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** It is not there, or not for this actor to know of. */
        NOT_FOUND,
        /** Somebody was faster, or the state has moved on. */
        CONFLICT,
        /** Somebody saved it in between: look again. */
        STALE,
        /** The actor may see it and may not do it. */
        FORBIDDEN,
        /** The caller saw an older state than the one it wants to change. */
        OUTDATED,
        /** The caller did not say which state it saw. */
        UNCONDITIONAL,
        /** Nobody knows who is asking. */
        UNKNOWN_CALLER,
        /** Too often; the details say how many seconds to wait. */
        TOO_OFTEN,
        /** The platform has no such capability. */
        UNSUPPORTED
    }

    /**
     * One field of a request and what is wrong with it.
     *
     * @param details fill the gaps of its sentence; empty where those of the refusal do
     */
    public record Problem(String field, String code, Map<String, Object> details) {

        public Problem {
            details = Map.copyOf(details);
        }

        public Problem(String field, String code) {
            this(field, code, Map.of());
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> details;
    private final transient List<Problem> problems;

    private Refusal(Kind kind, String code, Map<String, Object> details, List<Problem> problems) {
        super(code + details);
        this.kind = kind;
        this.code = code;
        this.details = Map.copyOf(details);
        this.problems = List.copyOf(problems);
    }

    public static Refusal invalid(String code, Map<String, Object> details) {
        return new Refusal(Kind.INVALID, code, details, List.of());
    }

    public static Refusal invalid(String code) {
        return invalid(code, Map.of());
    }

    /** A request with several things wrong in it. */
    public static Refusal invalid(String code, Map<String, Object> details, List<Problem> problems) {
        return new Refusal(Kind.INVALID, code, details, problems);
    }

    /** A request with one wrong field. */
    public static Refusal field(String field, String code, Map<String, Object> details) {
        return new Refusal(Kind.INVALID, code, details, List.of(new Problem(field, code)));
    }

    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, what + ".not-found", Map.of(), List.of());
    }

    public static Refusal conflict(String code, Map<String, Object> details) {
        return new Refusal(Kind.CONFLICT, code, details, List.of());
    }

    public static Refusal stale() {
        return new Refusal(Kind.STALE, "stale", Map.of(), List.of());
    }

    public static Refusal forbidden(String code) {
        return forbidden(code, Map.of());
    }

    public static Refusal forbidden(String code, Map<String, Object> details) {
        return new Refusal(Kind.FORBIDDEN, code, details, List.of());
    }

    public static Refusal outdated() {
        return new Refusal(Kind.OUTDATED, "version.outdated", Map.of(), List.of());
    }

    public static Refusal unconditional() {
        return new Refusal(Kind.UNCONDITIONAL, "version.missing", Map.of(), List.of());
    }

    public static Refusal unknownCaller(String code) {
        return new Refusal(Kind.UNKNOWN_CALLER, code, Map.of(), List.of());
    }

    public static Refusal tooOften(String code, long seconds) {
        return new Refusal(Kind.TOO_OFTEN, code, Map.of("seconds", seconds), List.of());
    }

    public static Refusal unsupported(String platform, String capability) {
        return new Refusal(
                Kind.UNSUPPORTED,
                "platform.unsupported",
                Map.of("platform", platform, "capability", capability),
                List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<Problem> problems() {
        return problems;
    }
}
