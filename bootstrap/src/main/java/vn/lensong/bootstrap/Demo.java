package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.web.access.Passwords;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.application.programme.ShowCalling;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Invented organisations, people and programmes, and a show that goes on air by itself. */
@Singleton
final class Demo {

    private static final String PASSWORD = "demo-lensong";
    private static final Duration COUNTDOWN = Duration.ofSeconds(20);
    private static final Scope HAI_PHONG = Scope.province("31");
    private static final Scope LAO_CAI = Scope.province("15");

    private final OrganisationDesk organisations;
    private final People people;
    private final ScriptDesk scripts;
    private final ProgrammeDesk programmes;
    private final ShowCalling calling;
    private final Passwords passwords;
    private final DemoMedia media;
    private final DemoEquipment equipment;
    private final DemoPreparation preparation;
    private final DemoCasting casting;
    private final DemoStories stories;
    private final DemoKnowledge knowledge;
    private final DemoGames games;
    private final DemoPlayers players;
    private final DemoInvitations invitations;
    private final DemoPrivacy privacy;
    private final DemoComplaints complaints;
    private final DemoConversations conversations;
    private final DemoLeads leads;
    private final DemoBrand brand;
    private final DemoRecaps recaps;
    private final DemoSprint sprint;
    private final DemoTargets targets;
    private final DemoCrisis crisis;
    private final DemoPresence presence;
    private final DemoHotspots hotspots;
    private final DemoListening listening;
    private final DemoPartners partners;

    Demo(
            OrganisationDesk organisations,
            People people,
            ScriptDesk scripts,
            ProgrammeDesk programmes,
            ShowCalling calling,
            Passwords passwords,
            DemoMedia media,
            DemoEquipment equipment,
            DemoPreparation preparation,
            DemoCasting casting,
            DemoStories stories,
            DemoKnowledge knowledge,
            DemoGames games,
            DemoPlayers players,
            DemoInvitations invitations,
            DemoPrivacy privacy,
            DemoComplaints complaints,
            DemoConversations conversations,
            DemoLeads leads,
            DemoBrand brand,
            DemoRecaps recaps,
            DemoSprint sprint,
            DemoTargets targets,
            DemoCrisis crisis,
            DemoPresence presence,
            DemoHotspots hotspots,
            DemoListening listening,
            DemoPartners partners) {
        this.organisations = organisations;
        this.people = people;
        this.scripts = scripts;
        this.programmes = programmes;
        this.calling = calling;
        this.passwords = passwords;
        this.media = media;
        this.equipment = equipment;
        this.preparation = preparation;
        this.casting = casting;
        this.stories = stories;
        this.knowledge = knowledge;
        this.games = games;
        this.players = players;
        this.invitations = invitations;
        this.privacy = privacy;
        this.complaints = complaints;
        this.conversations = conversations;
        this.leads = leads;
        this.brand = brand;
        this.recaps = recaps;
        this.sprint = sprint;
        this.targets = targets;
        this.crisis = crisis;
        this.presence = presence;
        this.hotspots = hotspots;
        this.listening = listening;
        this.partners = partners;
    }

    /** Enters the invented data; does nothing when it is there. */
    void load() {
        if (people.named("producer").isPresent()) {
            return;
        }
        UUID haiPhong = office(HAI_PHONG, "BHXH thành phố Hải Phòng (dữ liệu giả lập)");
        page(haiPhong, "1001", "BHXH Hải Phòng (giả lập)");
        UUID laoCai = office(LAO_CAI, "BHXH tỉnh Lào Cai (dữ liệu giả lập)");
        page(laoCai, "1002", "BHXH Lào Cai (giả lập)");
        UUID post = agent(HAI_PHONG.within("buu-dien"), "Bưu điện Hải Phòng (dữ liệu giả lập)");
        branch(post, "an-duong", "Bưu cục An Dương (giả lập)");
        branch(post, "thuy-nguyen", "Bưu cục Thủy Nguyên (giả lập)");
        UUID women = agent(HAI_PHONG.within("hoi-phu-nu"), "Hội Phụ nữ Hải Phòng (dữ liệu giả lập)");
        branch(women, "le-chan", "Chi hội Lê Chân (giả lập)");
        accounts();
        media.load(actor("producer"), HAI_PHONG);
        stories.load(actor("producer"), haiPhong, media.paper(actor("producer"), HAI_PHONG));
        casting.train(actor("manager"), haiPhong, List.of(person("host"), person("host2")));
        knowledge.load(actor("manager"), HAI_PHONG, "31");
        invitations.load(actor("manager"));
        privacy.load(actor("manager"), HAI_PHONG);
        complaints.load(actor("care"), actor("manager"), HAI_PHONG, person("collector"));
        UUID nation = organisation(actor("editor"), Scope.NATION);
        brand.load(actor("editor"), actor("manager"), nation, haiPhong, post, women);
        conversations.load(actor("operator"));
        recaps.load(actor("producer"), script(actor("producer"), Product.VOLUNTARY_SI), haiPhongPage(), person("host"));
        Actor manager = actor("manager");
        sprint.load(
                manager,
                actor("producer"),
                script(actor("producer"), Product.VOLUNTARY_SI),
                haiPhongPage(),
                person("host"),
                Stream.of(post, women).flatMap(one -> organisations.branches(manager, one).stream()).toList());
        targets.load(actor("producer"));
        crisis.load(actor("crisis"), actor("spokesperson"), actor("manager"), actor("operator"), HAI_PHONG);
        presence.load(manager, HAI_PHONG, haiPhong, post, women);
        hotspots.load(manager, haiPhong, post, firstBranch(manager));
        listening.load(actor("producer"), manager, haiPhong);
        partners.load(actor("manager"), actor("producer"), post);
    }

    private void accounts() {
        Scope branch = HAI_PHONG.within("buu-dien").within("an-duong");
        account("admin", "Đỗ Quản Trị", Role.ADMIN, Scope.NATION);
        account("editor", "Lý Biên Tập", Role.NATIONAL_EDITOR, Scope.NATION);
        account("manager", "Trần Phụ Trách", Role.PROVINCE_MANAGER, HAI_PHONG);
        account("producer", "Phạm Đạo Diễn", Role.PRODUCER, HAI_PHONG);
        account("operator", "Nguyễn Trực Bàn", Role.OPERATOR, HAI_PHONG);
        account("operator2", "Bùi Trực Bàn", Role.OPERATOR, HAI_PHONG);
        account("host", "Vũ Dẫn Chuyện", Role.HOST, HAI_PHONG);
        account("host2", "Lưu Dự Phòng", Role.HOST, HAI_PHONG);
        account("collector", "Hoàng Nhân Viên Thu", Role.COLLECTOR, branch);
        account("collector2", "Đinh Nhân Viên Thu", Role.COLLECTOR, HAI_PHONG.within("buu-dien").within("thuy-nguyen"));
        account("collector3", "Lương Cộng Tác Viên", Role.COLLECTOR, HAI_PHONG.within("hoi-phu-nu").within("le-chan"));
        account("branchlead", "Ngô Trưởng Bưu Cục", Role.BRANCH_LEAD, branch);
        account("care", "Đặng Chăm Sóc", Role.CARE_OFFICER, HAI_PHONG);
        account("crisis", "Mai Ứng Phó", Role.CRISIS_LEAD, HAI_PHONG);
        account("spokesperson", "Cao Phát Ngôn", Role.SPOKESPERSON, HAI_PHONG);
        account("auditor", "Tạ Kiểm Tra", Role.AUDITOR, HAI_PHONG);
        account("producer-laocai", "Giàng Đạo Diễn", Role.PRODUCER, LAO_CAI);
    }

    /** What to open and who to log in as. */
    String greeting(int port) {
        return """

                Lên Sóng đang chạy với dữ liệu GIẢ LẬP / running with INVENTED data

                  http://127.0.0.1:%d

                  Mật khẩu chung / password for all: %s
                  producer    đạo diễn: kịch bản chi tiết, lên sóng      operator  bàn trực câu hỏi
                  host        màn nhắc của người dẫn                     manager   phụ trách tỉnh
                  branchlead  danh sách bàn giao của chi nhánh           editor, admin, auditor, collector,
                                                                         care, crisis, spokesperson
                  Chương trình lên sóng sau %d giây / on air in %d seconds.
                  Ctrl+C để dừng / to stop.

                """.formatted(port, PASSWORD, COUNTDOWN.toSeconds(), COUNTDOWN.toSeconds());
    }

    /** Plans and schedules a programme that begins in a moment, waits for its time, and goes live. */
    void goOnAir(Clock clock, FacebookSimulator simulator) {
        UUID programme = prepareShow(clock);
        players.follow(simulator, programme);
        try {
            Thread.sleep(COUNTDOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Actor producer = actor("producer");
        if (programmes.show(producer, programme).programme().status() == Programme.Status.READY) {
            calling.goLive(producer, programme);
        }
    }

    /** Puts tonight's show on the calendar, and one for later beside it; an earlier run's is over. */
    UUID prepareShow(Clock clock) {
        Actor producer = actor("producer");
        endWhatAnEarlierRunLeft(producer);
        Instant now = clock.instant();
        UUID tonight = plan(producer, Product.VOLUNTARY_SI, "Chủ nhật cùng BHXH tự nguyện", now.plus(COUNTDOWN));
        UUID later =
                plan(producer, Product.HOUSEHOLD_HI, "BHYT hộ gia đình: cả nhà cùng tham gia", now.plus(Duration.ofDays(5)));
        brand.takePart(producer, tonight, organisation(producer, HAI_PHONG.within("buu-dien")));
        brand.takePart(producer, later, organisation(producer, HAI_PHONG.within("hoi-phu-nu")));
        equipment.lend(producer, organisations.organisations(producer).getFirst().id(), tonight);
        casting.cast(producer, tonight, person("host"), person("host2"));
        stories.place(producer, tonight);
        games.prepare(producer, tonight);
        preparation.finish(producer, tonight);
        invitations.invite(actor("collector"), tonight);
        invitations.print(producer, tonight);
        leads.load(producer, actor("collector"), tonight, firstBranch(producer));
        calling.schedule(producer, tonight);
        return tonight;
    }

    /** The simulator forgets its broadcasts when it stops; a show that was live then is over. */
    private void endWhatAnEarlierRunLeft(Actor producer) {
        for (ProgrammeViews.Row row : programmes.list(producer, new Page.Ask(200, null)).items()) {
            switch (row.status()) {
                case LIVE -> calling.end(producer, row.id());
                case PLANNED, READY -> calling.cancel(producer, row.id(), "Bản demo đã khởi động lại");
                case ENDED, CLOSED, CANCELLED -> {}
            }
        }
    }

    private UUID plan(Actor producer, Product product, String title, Instant startsAt) {
        UUID script = script(producer, product).id();
        UUID page = organisations.pages(producer).getFirst().id();
        UUID host = person("host");
        return programmes.plan(producer, new ProgrammeDesk.Plan(
                script, title + " (chương trình giả lập)", page, startsAt, host, List.of()));
    }

    private UUID firstBranch(Actor by) {
        Scope place = HAI_PHONG.within("buu-dien").within("an-duong");
        return organisations.branches(by, organisation(by, HAI_PHONG.within("buu-dien"))).stream()
                .filter(branch -> branch.scope().equals(place))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID organisation(Actor by, Scope scope) {
        return organisations.organisations(by).stream()
                .filter(one -> one.scope().equals(scope))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private FrameworkScript script(Actor producer, Product product) {
        return scripts.list(producer).stream()
                .filter(candidate -> candidate.product() == product)
                .filter(candidate -> candidate.status() == FrameworkScript.Status.APPROVED)
                .findFirst()
                .orElseThrow();
    }

    private vn.lensong.domain.organisation.Page haiPhongPage() {
        return organisations.pages(actor("producer")).getFirst();
    }

    private UUID person(String username) {
        return people.named(username).orElseThrow().id();
    }

    private Actor actor(String username) {
        Person person = people.named(username).orElseThrow();
        return new Actor(person.id(), person.displayName(), person.grants());
    }

    private UUID office(Scope scope, String name) {
        return organisations.addOrganisation(Actor.SYSTEM, Organisation.Kind.OFFICE, scope, name);
    }

    private UUID agent(Scope scope, String name) {
        return organisations.addOrganisation(Actor.SYSTEM, Organisation.Kind.AGENT, scope, name);
    }

    private void branch(UUID organisation, String key, String name) {
        organisations.addBranch(Actor.SYSTEM, organisation, key, name);
    }

    private void page(UUID organisation, String externalId, String name) {
        organisations.addPage(Actor.SYSTEM, organisation, "facebook", externalId, name);
    }

    private void account(String username, String displayName, Role role, Scope scope) {
        organisations.addPerson(
                Actor.SYSTEM, username, displayName, passwords.hash(PASSWORD), List.of(new Grant(role, scope)));
    }
}
