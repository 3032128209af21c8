package vn.lensong.adapters.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;

/** Reads what part of a list is asked for. */
public final class Lists {

    private static final int USUAL = 50;

    private Lists() {}

    public static Page.Ask ask(@Nullable Integer limit, @Nullable String cursor) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > Page.Ask.MOST) {
            throw Refusal.field("limit", "list.limit", Map.of("most", Page.Ask.MOST));
        }
        return new Page.Ask(most, cursor);
    }
}
