package vn.lensong.application.programme;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.PageCalls.Standing;
import vn.lensong.application.platform.PageTokens;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.SocialPlatform;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.platform.PageTrouble;

/** Looks after our connection to a page: what is wrong with it, and a new token when it needs one. */
public final class PageDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER);
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR);
    private static final Set<Role> READERS =
            EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.AUDITOR);

    private static final int LONGEST_TOKEN = 1000;

    private final Organisations organisations;
    private final Platforms platforms;
    private final PageTokens tokens;
    private final PageTroubles troubles;
    private final PageRecovery recovery;
    private final Clock clock;

    public PageDesk(
            Organisations organisations,
            Platforms platforms,
            PageTokens tokens,
            PageTroubles troubles,
            PageRecovery recovery,
            Clock clock) {
        this.organisations = organisations;
        this.platforms = platforms;
        this.tokens = tokens;
        this.troubles = troubles;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** How we are connected to the page, as far as we know without asking the platform. */
    public Connection connection(Actor actor, UUID pageId) {
        return connection(page(actor, pageId, READERS));
    }

    /** Asks the platform now whether the page is well again, without waiting for the next look. */
    public Connection check(Actor actor, UUID pageId) {
        Page page = page(actor, pageId, WORKERS);
        Standing standing = platforms.pages(page.platform()).standing(page.externalId());
        if (standing.accepted() && standing.missing().isEmpty()) {
            recovery.recovered(page.platform(), page.externalId());
        }
        return connection(page);
    }

    /**
     * Puts a new token in place, once the platform has taken it for this page, and lets everything
     * that waited go on. A token that lacks permissions is taken: it is better than a dead one.
     *
     * @return the permissions that our work needs and the token has not
     */
    public List<String> setToken(Actor actor, UUID pageId, String token) {
        Page page = page(actor, pageId, KEEPERS);
        String given = Text.required("token", token, LONGEST_TOKEN);
        Standing standing = platforms.pages(page.platform()).standing(page.externalId(), given);
        if (!standing.accepted()) {
            throw Refusal.field("token", "page.token-refused", Map.of());
        }
        tokens.set(page.platform(), page.externalId(), given, actor.person(), clock.instant());
        recovery.recovered(page.platform(), page.externalId());
        return standing.missing();
    }

    private Connection connection(Page page) {
        SocialPlatform.Connection to = platforms.named(page.platform()).connection();
        return new Connection(
                page.id(),
                page.platform(),
                to.simulated(),
                to.host(),
                troubles.of(page.platform(), page.externalId()));
    }

    private Page page(Actor actor, UUID pageId, Set<Role> roles) {
        Page page = organisations.page(pageId).orElseThrow(() -> Refusal.notFound("page"));
        actor.require(page.scope(), "page", roles);
        return page;
    }

    /** A page's connection; without troubles it is well. */
    public record Connection(
            UUID pageId, String platform, boolean simulated, String host, List<PageTrouble> troubles) {}
}
