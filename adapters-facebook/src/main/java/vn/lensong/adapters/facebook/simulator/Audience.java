package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays the scripted audience under a live video; the play ends when the broadcast does. */
public final class Audience {

    private final World world;
    private final LiveVideos liveVideos;
    private final Comments comments;
    private final People people;
    private final AudienceScript script;
    private final Set<String> begun = new HashSet<>();
    private final Map<String, Map<String, Comment>> labelled = new HashMap<>();

    Audience(World world, LiveVideos liveVideos, Comments comments, People people, AudienceScript script) {
        this.world = world;
        this.liveVideos = liveVideos;
        this.comments = comments;
        this.people = people;
        this.script = script;
        if (world.options().audience()) {
            liveVideos.whenScheduled(live -> play(live, true, world.options().speed()));
            liveVideos.whenLive(live -> begin(live, world.options().speed()));
        }
    }

    /** Lets the audience come now, whatever the options say; once for each live video. */
    public void start(String liveVideoId, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed: " + speed + " (expected: > 0)");
        }
        world.exclusively(() -> begin(liveVideos.live(liveVideoId), speed));
    }

    /** How many comments a whole play makes. */
    public long size() {
        return script.comments();
    }

    void reset() {
        begun.clear();
        labelled.clear();
    }

    private void begin(LiveVideo live, double speed) {
        if (begun.add(live.id)) {
            play(live, false, speed);
        }
    }

    private void play(LiveVideo live, boolean before, double speed) {
        for (AudienceScript.Line line : script.lines()) {
            if (line.before() == before) {
                Duration offset = Duration.ofMillis((long) (line.offset().toMillis() / speed));
                world.after(offset, () -> {
                    if (!live.gone && (before ? live.state.ahead() : live.state == LiveState.LIVE)) {
                        perform(live, line);
                    }
                });
            }
        }
    }

    private void perform(LiveVideo live, AudienceScript.Line line) {
        Map<String, Comment> labels = labelled.computeIfAbsent(live.id, any -> new HashMap<>());
        @Nullable Comment meant = labels.get(line.label());
        boolean there = meant != null && !meant.removed;
        switch (line.action()) {
            case SAY, LOW, STICKER -> {
                Comment said = comments.add(live, null, draft(line));
                if (!line.label().isEmpty()) {
                    labels.put(line.label(), said);
                }
            }
            case REPLY -> {
                // Whoever was answered may have been removed by the Page meanwhile.
                if (there) {
                    comments.add(live, meant, draft(line));
                }
            }
            case EDIT -> {
                if (there) {
                    comments.edit(meant, line.text());
                }
            }
            case REMOVE -> {
                if (there) {
                    comments.remove(meant);
                }
            }
            case VIEWERS ->
                liveVideos.watch(live, Integer.parseInt(line.author()), Long.parseLong(line.label()));
            case ENCODER -> {
                if (live.encoder.sending()) {
                    live.encoder.set(Encoder.Signal.valueOf(line.author().toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    private CommentDraft draft(AudienceScript.Line line) {
        AudienceScript.Author author = script.authors().get(line.author());
        if (author == null) {
            throw new IllegalStateException("author: " + line.author() + " (expected: introduced by the script)");
        }
        return new CommentDraft(
                people.id(author.name()),
                author.name(),
                line.action() == AudienceScript.Action.STICKER ? null : line.text(),
                author.anonymous(),
                line.action() == AudienceScript.Action.LOW,
                line.action() == AudienceScript.Action.STICKER);
    }
}
