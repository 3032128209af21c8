package vn.lensong.adapters.facebook;

import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure.Kind;

/**
 * What a failed Graph answer means for us.
 *
 * <p>Graph's code decides, then its subcode; the HTTP status only where neither is known, because
 * Graph sends errors under any status. What nobody knows counts as UNREACHABLE: a read may be
 * repeated, a write must be looked up first.
 */
final class GraphErrors {

    private GraphErrors() {}

    /** Classifies an answer that carries an error. */
    static Kind kind(GraphError error, int status) {
        return switch (error.code()) {
            case 102, 190, 2500 -> Kind.EXPIRED_TOKEN;
            case 4, 17, 32, 341, 613 -> Kind.RATE_LIMITED;
            case 1, 2, 1200 -> Kind.UNREACHABLE;
            case 3 -> Kind.MISSING_PERMISSION;
            case 10 -> permission(error.subcode());
            default -> kindInRange(error, status);
        };
    }

    /** Classifies an answer that is no JSON object, or an error status without an error in its body. */
    static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.EXPIRED_TOKEN;
            case 404 -> Kind.GONE;
            case 429 -> Kind.RATE_LIMITED;
            default -> Kind.UNREACHABLE;
        };
    }

    private static Kind kindInRange(GraphError error, int status) {
        int code = error.code();
        if (code >= 200 && code <= 299) {
            return permission(error.subcode());
        }
        if (code >= 80_000 && code <= 80_014) {
            return Kind.RATE_LIMITED;
        }
        if (error.passing()) {
            return Kind.UNREACHABLE;
        }
        Kind known = known(code, error.subcode());
        return known == null ? kind(status) : known;
    }

    /** Permission codes also say that a person, or the page, cannot be written to: no permission mends that. */
    private static Kind permission(int subcode) {
        return switch (subcode) {
            case 2018065, 2018278, 2534022, 2018108, 1545041, 1893063 -> Kind.REJECTED;
            default -> Kind.MISSING_PERMISSION;
        };
    }

    private static @Nullable Kind known(int code, int subcode) {
        return switch (code) {
            case 100 -> subcode == 33 ? Kind.GONE : Kind.REJECTED;
            case 1000, 1005, 10303, 2018001 -> Kind.REJECTED;
            // A comment that was answered privately before, and one that may not be any more.
            case 10900, 10903 -> Kind.REJECTED;
            case 368, 475, 506, 551 -> Kind.REJECTED;
            default -> null;
        };
    }
}
