package vn.lensong.adapters.web.promotion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.promotion.PromotionLine;

/** A line of a promotion template as people write it, and as it is shipped. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record LineBody(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String anchor,
        @Nullable Integer offsetMinutes,
        @Nullable String doer,
        @Nullable Integer graceMinutes,
        @Nullable String title,
        @Nullable String text) {

    public PromotionLine line() {
        return new PromotionLine(
                Fields.required("key", key),
                Fields.choice("kind", kind, PromotionLine.Kind.class),
                Fields.choice("anchor", anchor, PromotionLine.Anchor.class),
                Fields.required("offsetMinutes", offsetMinutes),
                Fields.choice("doer", doer, PromotionLine.Doer.class),
                Fields.required("graceMinutes", graceMinutes),
                Fields.required("title", title),
                Fields.required("text", text));
    }
}
