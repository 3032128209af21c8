package vn.lensong.adapters.web.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/** What is wrong with a request that never reached a desk, as a code of ours. */
public record BadRequest(String code, Map<String, Object> details, List<Refusal.Problem> problems) {

    /** The framework names the field in its own text only; a name is all that is taken from it. */
    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([A-Za-z0-9_]{1,60})]");

    public static BadRequest of(HttpStatus status, @Nullable Throwable cause) {
        return switch (status) {
            case UNAUTHORIZED -> plain("login.required");
            case FORBIDDEN -> plain("role.missing");
            case NOT_FOUND -> plain("path.unknown");
            case METHOD_NOT_ALLOWED -> plain("method.unknown");
            case REQUEST_ENTITY_TOO_LARGE -> plain("body.too-large");
            case UNSUPPORTED_MEDIA_TYPE -> plain("body.media-type");
            case NOT_ACCEPTABLE -> plain("accept.unknown");
            default -> malformed(cause);
        };
    }

    private static BadRequest malformed(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            Matcher unknown = UNKNOWN.matcher(String.valueOf(at.getMessage()));
            if (unknown.find()) {
                return field(unknown.group(1), "body.unknown-field");
            }
            if (at instanceof SerdeException) {
                return plain("body.wrong-type");
            }
        }
        if (cause instanceof ConversionErrorException conversion) {
            return field(conversion.getArgument().getName(), "param.malformed");
        }
        if (cause instanceof UnsatisfiedRouteException unsatisfied) {
            return field(unsatisfied.getArgument().getName(), "param.missing");
        }
        return plain("body.malformed");
    }

    private static BadRequest plain(String code) {
        return new BadRequest(code, Map.of(), List.of());
    }

    private static BadRequest field(String field, String code) {
        return new BadRequest(code, Map.of("field", field), List.of(new Refusal.Problem(field, code)));
    }
}
