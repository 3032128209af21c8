package vn.lensong.domain.story;

import java.time.LocalDate;
import java.util.Map;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Who tells what.
 *
 * @param name the person's name
 * @param phone the person's number, for those who look after them only; may be empty
 * @param amount what they received, in words or đồng
 * @param benefitOn since when, or on which day
 */
public record Telling(
        String name, String phone, Product product, String amount, LocalDate benefitOn, String summary) {

    public Telling {
        name = Text.required("name", name, 100);
        phone = Text.optional("phone", phone, 20);
        amount = Text.required("amount", amount, 200);
        summary = Text.required("summary", summary, 4000);
        if (product == Product.BOTH) {
            throw Refusal.field("product", "story.one-product", Map.of());
        }
    }

    /** The same, told by somebody with this number. */
    public Telling with(String number) {
        return new Telling(name, number, product, amount, benefitOn, summary);
    }
}
