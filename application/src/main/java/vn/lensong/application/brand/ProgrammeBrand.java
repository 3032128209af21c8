package vn.lensong.application.brand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandKit;

/**
 * Whose logos a programme shows, in order, and what its overlays look like.
 *
 * @param lines first what the rules require, then everybody else who takes part
 * @param look whose colours, lower third and numbers are used: the page owner's where its kit may be shown, else the
 *     first line's whose kit may; null when there is none
 */
public record ProgrammeBrand(List<Line> lines, @Nullable Line look) {

    public ProgrammeBrand {
        lines = List.copyOf(lines);
    }

    /** What is required and may not be shown. */
    public List<Line> missing() {
        return lines.stream().filter(line -> line.required() && line.gap() != null).toList();
    }

    /**
     * One organisation's place in the row.
     *
     * @param organisationId null when a rule asks for an office that nobody has entered
     * @param organisationName the scope that has no office then
     * @param content what may be shown of it on the programme's day; null when nothing may
     * @param gap why nothing may; null when it may
     */
    public record Line(
            @Nullable UUID organisationId,
            String organisationName,
            boolean required,
            @Nullable BrandContent content,
            BrandKit.@Nullable Gap gap) {

        Optional<BrandContent> shown() {
            return Optional.ofNullable(content);
        }
    }
}
