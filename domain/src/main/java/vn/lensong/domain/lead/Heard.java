package vn.lensong.domain.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;

/**
 * That somebody was heard who wants to join: what they left and said.
 *
 * @param key the platform's id of the person, null when there is none
 * @param phones in the order they were left
 * @param product what the programme that moved them is about
 */
public record Heard(
        @Nullable String key, @Nullable String name, List<Phone> phones, Product product, LeadSource source) {

    public Heard {
        phones = List.copyOf(phones);
    }
}
