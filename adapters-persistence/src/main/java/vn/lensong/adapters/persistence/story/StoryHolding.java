package vn.lensong.adapters.persistence.story;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.application.story.Stories;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.story.Telling;

/**
 * Stories of people, found by the number their teller left, and guests who tell one. An erased story is told nowhere any
 * more; where it stood and was published stays as a figure, and so does the signed paper, which proves that it was
 * allowed then. A guest without a story is known by nothing but a name, which others have too: those are erased by hand.
 */
@Singleton
class StoryHolding implements PersonalHolding {

    private final Stories stories;
    private final Clock clock;

    StoryHolding(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        if (traces.phones().isEmpty()) {
            return;
        }
        stories.inside(traces.scopes().scopes()).stream()
                .filter(story -> traces.phones().contains(number(story.telling().phone())))
                .forEach(story -> {
                    traces.add(Kind.STORY, story.id());
                    traces.names().add(story.telling().name());
                });
        In.list(
                        sql,
                        "select id, programme_id from guest where story_id in (?)",
                        row -> new UUID[] {row.id("id"), row.id("programme_id")},
                        traces.of(Kind.STORY))
                .forEach(found -> {
                    traces.add(Kind.GUEST, found[0]);
                    traces.programmes().add(found[1]);
                });
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        List<Held> held = new ArrayList<>(In.list(
                sql,
                "select id, entered_at from story where id in (?)",
                row -> new Held("story", row.id("id"), row.instant("entered_at"), told(row.id("id"))),
                traces.of(Kind.STORY)));
        held.addAll(In.list(
                sql,
                "select * from guest where id in (?)",
                row -> new Held("guest", row.id("id"), row.instant("invited_at"), Map.of("name", row.text("name"))),
                traces.of(Kind.GUEST)));
        return held;
    }

    private Map<String, String> told(UUID id) {
        Story story = stories.find(id).orElseThrow();
        Map<String, String> data = new LinkedHashMap<>();
        data.put("name", story.telling().name());
        data.put("phone", story.telling().phone());
        data.put("product", story.telling().product().name());
        data.put("amount", story.telling().amount());
        data.put("benefitOn", story.telling().benefitOn().toString());
        data.put("summary", story.telling().summary());
        Consent consent = story.consent();
        if (consent != null) {
            data.put("consentFrom", consent.from().toString());
            data.put("consentTo", consent.to().toString());
            data.put("purposes", consent.purposes().stream().sorted().toList().toString());
            data.put("channels", consent.channels().stream().sorted().toList().toString());
        }
        return data;
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        Set<UUID> erased = new HashSet<>(traces.of(Kind.STORY));
        erased.forEach(this::erase);
        int guests = In.update(
                sql,
                "update guest set version = version + 1, name = ? where id in (?)",
                traces.of(Kind.GUEST),
                Traces.ERASED);
        return Map.of("story", erased.size(), "guest", guests);
    }

    /** Through its port: what follows from a consent that is taken back follows here too. */
    private void erase(UUID id) {
        Instant now = clock.instant();
        Story story = stories.find(id).orElseThrow();
        Telling before = story.telling();
        Story next = story.told(new Telling(
                Traces.ERASED, "", before.product(), Traces.ERASED, before.benefitOn(), Traces.ERASED));
        Consent consent = story.consent();
        if (consent == null) {
            stories.save(next, new StoryEvent.Told(id, null, now));
            return;
        }
        Instant since = consent.withdrawnAt() == null ? now : consent.withdrawnAt();
        Consent over = new Consent(
                consent.purposes(),
                consent.channels(),
                consent.from(),
                consent.to(),
                consent.signedDocument(),
                since,
                consent.withdrawnBy());
        stories.save(next.consented(over), new StoryEvent.Withdrawn(id, null, now));
    }

    /** E.164; what is no number is nobody's. */
    private static String number(String typed) {
        try {
            return Identity.phone(typed);
        } catch (Refusal none) {
            return "";
        }
    }
}
