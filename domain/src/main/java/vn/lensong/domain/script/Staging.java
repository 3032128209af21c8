package vn.lensong.domain.script;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Who and what a segment needs on stage.
 *
 * @param speakers who speaks, in words: in a framework script roles, in a programme names
 * @param media names or ids of media that are shown
 * @param overlaySet the overlays that go with it, null for the programme's usual ones
 * @param owners who looks after it on each track, in words
 * @param questionQuota how many of the audience's questions are to be answered in it
 */
public record Staging(
        List<String> speakers,
        List<String> media,
        @Nullable String overlaySet,
        Map<Track, String> owners,
        int questionQuota) {

    public static final Staging NONE = new Staging(List.of(), List.of(), null, Map.of(), 0);

    private static final int MOST_QUESTIONS = 200;

    public Staging {
        speakers = words("segments.speakers", speakers);
        media = words("segments.media", media);
        overlaySet = overlaySet == null || overlaySet.isBlank()
                ? null
                : Text.required("segments.overlaySet", overlaySet, 100);
        Map<Track, String> named = new EnumMap<>(Track.class);
        owners.forEach((track, owner) -> named.put(track, Text.required("segments.owners", owner, 100)));
        owners = Map.copyOf(named);
        if (questionQuota < 0 || questionQuota > MOST_QUESTIONS) {
            throw Refusal.field("segments.questionQuota", "segment.quota", Map.of("most", MOST_QUESTIONS));
        }
    }

    /** The same with what is given in place of what it had; null keeps that. */
    public Staging with(
            @Nullable List<String> otherSpeakers,
            @Nullable List<String> otherMedia,
            @Nullable String otherOverlays,
            @Nullable Map<Track, String> otherOwners,
            @Nullable Integer otherQuota) {
        return new Staging(
                otherSpeakers == null ? speakers : otherSpeakers,
                otherMedia == null ? media : otherMedia,
                otherOverlays == null ? overlaySet : otherOverlays,
                otherOwners == null ? owners : otherOwners,
                otherQuota == null ? questionQuota : otherQuota);
    }

    private static List<String> words(String field, List<String> values) {
        return values.stream().map(value -> Text.required(field, value, 100)).toList();
    }
}
