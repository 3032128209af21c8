package vn.lensong.domain.casting;

import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A training course for hosts.
 *
 * @param scope whose hosts it is for
 * @param product what it teaches; {@code BOTH} for what every host learns, such as speaking on camera
 * @param hours how long it takes, 1 to 200
 * @param required whether nobody is certified without it
 */
public record Course(UUID id, long version, Scope scope, String title, Product product, int hours, boolean required) {

    private static final int MOST_HOURS = 200;

    public Course {
        title = Text.required("title", title, 200);
        if (hours < 1 || hours > MOST_HOURS) {
            throw Refusal.field("hours", "course.hours", Map.of("least", 1, "most", MOST_HOURS));
        }
    }

    public Course changed(String nextTitle, Product nextProduct, int nextHours, boolean nextRequired) {
        return new Course(id, version, scope, nextTitle, nextProduct, nextHours, nextRequired);
    }

    /** Whether a certificate for this product waits for it. */
    boolean requiredFor(Product certified) {
        return required && (product == Product.BOTH || product == certified);
    }
}
