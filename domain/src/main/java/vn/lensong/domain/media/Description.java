package vn.lensong.domain.media;

import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Text;

/**
 * What people say of a media.
 *
 * @param alternative what it shows, for those who cannot see it
 * @param product what it speaks of, null for anything
 */
public record Description(
        String title, String caption, String alternative, Rights rights, @Nullable Product product) {

    public Description {
        title = Text.required("title", title, 200);
        caption = Text.optional("caption", caption, 2000);
        alternative = Text.optional("alternative", alternative, 1000);
    }
}
