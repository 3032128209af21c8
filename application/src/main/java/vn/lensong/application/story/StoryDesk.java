package vn.lensong.application.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.media.MediaLibrary;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Publication;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.story.Telling;

/** Where real people's stories are written down, verified and allowed, and where what was allowed is taken back. */
public final class StoryDesk {

    static final Set<Role> KEEPERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    /** Whoever may hear that somebody takes it back. */
    private static final Set<Role> LISTENERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.CARE_OFFICER);

    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.CARE_OFFICER, Role.AUDITOR);
    private static final int TRIES = 5;

    private final Stories stories;
    private final KeepConsents keeper;
    private final MediaLibrary library;
    private final People people;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    public StoryDesk(
            Stories stories,
            KeepConsents keeper,
            MediaLibrary library,
            People people,
            Organisations organisations,
            Ids ids,
            Clock clock) {
        this.stories = stories;
        this.keeper = keeper;
        this.library = library;
        this.people = people;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of the actor's scopes, newest first. */
    public List<Shown> list(Actor actor) {
        return stories.inside(actor.scopes(READERS)).stream()
                .map(story -> shown(actor, story))
                .toList();
    }

    public Shown show(Actor actor, UUID storyId) {
        return shown(actor, required(actor, storyId, READERS));
    }

    /** Writes a story down for an organisation, whose scope it takes; gives its id. */
    public UUID enter(Actor actor, UUID organisationId, Telling telling) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", KEEPERS);
        Story story = Story.entered(ids.next(), scope, telling);
        stories.save(story, new StoryEvent.Entered(story.id(), actor.person(), clock.instant()));
        return story.id();
    }

    /** Other words; they have to be verified again. Refuses {@code version.outdated}. */
    public void tell(Actor actor, UUID storyId, long version, Telling telling) {
        Story story = required(actor, storyId, KEEPERS);
        if (story.version() != version) {
            throw Refusal.outdated();
        }
        stories.save(story.told(telling), new StoryEvent.Told(storyId, actor.person(), clock.instant()));
    }

    /** Somebody made sure that it is true. Refuses {@code verification.future}. */
    public void verify(Actor actor, UUID storyId, LocalDate on, String how) {
        Story story = required(actor, storyId, KEEPERS);
        if (on.isAfter(today())) {
            throw Refusal.field("on", "verification.future", Map.of());
        }
        stories.save(
                story.verified(new Story.Verification(actor.person(), on, how)),
                new StoryEvent.Verified(storyId, actor.person(), clock.instant()));
    }

    /**
     * What the person allows from now on, in place of what they allowed before.
     *
     * @throws Refusal {@code consent.no-document} unless the signed paper is a document of the media
     *     library at the story's scope or above
     */
    public void consent(Actor actor, UUID storyId, Consent consent) {
        Story story = required(actor, storyId, KEEPERS);
        Media paper = library.find(consent.signedDocument())
                .filter(media -> media.scope().contains(story.scope()))
                .orElseThrow(() -> Refusal.field("signedDocument", "consent.no-document", Map.of()));
        if (paper.kind() != MediaKind.DOCUMENT) {
            throw Refusal.field("signedDocument", "consent.no-document", Map.of());
        }
        stories.save(
                story.consented(consent),
                new StoryEvent.Consented(storyId, consent.signedDocument(), actor.person(), clock.instant()));
        keeper.look(storyId, actor.person());
    }

    /** The person takes it back: out of every run of show to come, at once. */
    public void withdraw(Actor actor, UUID storyId) {
        Insistence.insist(TRIES, () -> {
            Story story = required(actor, storyId, LISTENERS);
            Instant now = clock.instant();
            stories.save(
                    story.withdrawn(actor.person(), now), new StoryEvent.Withdrawn(storyId, actor.person(), now));
        });
        keeper.look(storyId, actor.person());
    }

    /** It came before the public elsewhere. Refuses {@code story.no-consent} for what was not allowed today. */
    public void published(Actor actor, UUID storyId, Consent.Channel channel, String title, String url) {
        Story story = required(actor, storyId, KEEPERS);
        Instant now = clock.instant();
        Consent consent = story.consent();
        if (consent == null || !consent.coversPublishing(channel, today())) {
            throw Refusal.conflict("story.no-consent", Map.of("day", today().toString()));
        }
        stories.save(
                story.published(new Publication(channel, null, null, title, url, now)),
                new StoryEvent.Published(storyId, null, actor.person(), now));
    }

    private Shown shown(Actor actor, Story story) {
        Story.Verification verification = story.verification();
        String verifier = verification == null
                ? ""
                : people.find(verification.by()).map(Person::displayName).orElse("");
        return new Shown(story, verifier, actor.works(story.scope(), LISTENERS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Programme.HANOI);
    }

    private Story required(Actor actor, UUID storyId, Set<Role> roles) {
        Story story = stories.find(storyId).orElseThrow(() -> Refusal.notFound("story"));
        actor.require(story.scope(), "story", roles);
        return story;
    }

    /**
     * A story as somebody may see it.
     *
     * @param verifier who made sure that it is true, by name; empty when nobody did
     * @param whole whether they learn who it is about and what is told, or only what was allowed
     */
    public record Shown(Story story, String verifier, boolean whole) {}
}
